using System;
using System.Text;
using System.Text.RegularExpressions;

namespace SchemaKit.Documents.Labels;

/// <summary>Texts of labels without what differs from page to page: width, white space, punctuation, numbers in front.</summary>
internal static partial class LabelText
{
    /// <summary>Characters in their usual width, without white space; quotation marks of all kinds are one.</summary>
    public static string Compact(string text)
    {
        var compact = new StringBuilder(text.Length);
        foreach (char c in text)
            AppendCompact(compact, c);
        return compact.ToString();
    }

    /// <summary>Appends a character in its usual width; nothing for white space.</summary>
    public static void AppendCompact(StringBuilder compact, char c)
    {
        // 其它 and 其他 are one word.
        if (c is '它' && compact.Length > 0 && compact[^1] is '其')
            compact.Append('他');
        else if (c is (> ' ' and < '\u007f') or (>= '\u4e00' and <= '\u9fff'))
            compact.Append(c);
        else if (c is '“' or '”' or '‘' or '’' or '「' or '」' or '＂' or '″')
            compact.Append('"');
        else if (char.IsSurrogate(c))
            compact.Append(c);
        else if (!char.IsWhiteSpace(c) && c is not ('\u200b' or '\ufeff' or '\u00ad') && !char.IsControl(c))
            compact.Append(Width(c));
    }

    /// <summary>What tells a label from others: without its number, punctuation and white space, in lower case.</summary>
    public static string Key(string text) => KeyOfCompact(WithoutOrdinal(Compact(text)));

    /// <summary>The key without what stands in brackets; the key itself where nothing else is there.</summary>
    public static string ShortKey(string text)
    {
        string compact = WithoutOrdinal(Compact(text));
        string outside = KeyOfCompact(Brackets().Replace(compact, ""));
        return outside.Length > 0 ? outside : KeyOfCompact(compact);
    }

    /// <summary>The number in front of a label, such as <c>2.</c> or <c>(二)</c>; empty where there is none.</summary>
    public static string OrdinalOf(string compact) => Ordinal().Match(compact).Value;

    /// <summary>A compact text without the number in front.</summary>
    public static string WithoutOrdinal(string compact) => compact[OrdinalOf(compact).Length..];

    /// <summary>A compact text without what stands in brackets.</summary>
    public static string WithoutBrackets(string compact) => Brackets().Replace(compact, "");

    private static string KeyOfCompact(string compact)
    {
        var key = new StringBuilder(compact.Length);
        foreach (char c in compact)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                key.Append(char.ToLowerInvariant(c));
        }
        return key.ToString();
    }

    private static string Width(char c) =>
        UsualForm.Of(RaisedNumbers.InBrackets(c)).Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex(
        @"^(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}[、.,]|\([0-9]{1,2}\)|[0-9]{1,2}(?:[、)]|\.(?![0-9])))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();
}
