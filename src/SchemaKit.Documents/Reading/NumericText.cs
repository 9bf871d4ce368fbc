using System;
using System.Globalization;
using System.Text.RegularExpressions;
using SchemaKit.Documents.Labels;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Reading;

/// <summary>What stands in a cell, looked at as a number with what may stand beside it.</summary>
internal sealed partial record NumericText
{
    private NumericText() { }

    /// <summary>The text in the usual width of its characters, without white space around it.</summary>
    public required string Text { get; init; }

    /// <summary>The number; null where the text is none, or not for certain.</summary>
    public decimal? Value { get; private init; }

    /// <summary>The unit behind it; empty where there is none.</summary>
    public string Unit { get; private init; } = "";

    /// <summary>What stands behind it in brackets, or a mark that points to a footnote, as written; empty where nothing does.</summary>
    public string Remark { get; private init; } = "";

    /// <summary>Whether it is written with a sign, a point, a unit or a remark: more than digits.</summary>
    public bool IsAdorned { get; private init; }

    /// <summary>Whether there are only digits, which may be several numbers that ran together.</summary>
    public bool IsDigits { get; private init; }

    /// <summary>Whether it stands for a number that is not there.</summary>
    public bool IsMarker { get; private init; }

    /// <summary>Whether nothing stands there.</summary>
    public bool IsBlank => Text.Length == 0;

    /// <summary>Whether something speaks against reading it, whatever the text.</summary>
    public bool IsFaulty { get; private init; }

    /// <summary>Whether it can be no label.</summary>
    public bool IsValue => Value is not null || IsDigits || IsMarker || IsFaulty;

    /// <summary>Looks at a cell.</summary>
    public static NumericText Of(RawCell cell) =>
        cell.Fault is null ? Of(cell.Text) : new NumericText { Text = cell.Text, IsFaulty = true };

    /// <summary>Looks at a text.</summary>
    public static NumericText Of(string written)
    {
        string text = Normal(written);
        if (text.Length == 0 || IsMarkerText(text))
            return new NumericText { Text = text, IsMarker = text.Length > 0 };
        if (text is "零" or "〇")
            return new NumericText
            {
                Text = text,
                Value = 0,
                IsAdorned = true,
            };
        Match match = text.Length <= 200 ? Number().Match(text) : Match.Empty;
        if (!match.Success)
            return new NumericText { Text = text };
        string digits = match.Groups["whole"].Value.Replace(",", "", StringComparison.Ordinal);
        string rest = match.Groups["fraction"].Value + match.Groups["power"].Value;
        bool isDigits = match.Length == digits.Length && digits.Length == text.Length;
        bool isGlued = digits.Length > 1 && digits[0] == '0';
        return new NumericText
        {
            Text = text,
            Value = isGlued ? null : ToDecimal(match.Groups["sign"].Value + digits + rest),
            Unit = match.Groups["unit"].Value,
            Remark = match.Groups["remark"].Value,
            IsAdorned = !isDigits,
            IsDigits = isDigits,
        };
    }

    private static decimal? ToDecimal(string text) =>
        decimal.TryParse(text.Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
            ? value
            : null;

    private static string Normal(string text)
    {
        // Neither seen nor taken for white space.
        string trimmed = Invisible().Replace(text, "").Trim();
        try
        {
            return UsualForm.Of(RaisedNumbers.InBrackets(trimmed)).Replace("−", "-", StringComparison.Ordinal).Trim();
        }
        catch (ArgumentException)
        {
            // Not Unicode, and so no number.
            return trimmed;
        }
    }

    private static bool IsMarkerText(string text) =>
        text is "-" or "—" or "——" or "--" or "–" or "/" or "\\" or "***" or "──" or "―" or "无";

    [GeneratedRegex("[\u00ad\u200b-\u200f\u2060\ufeff]", RegexOptions.CultureInvariant)]
    private static partial Regex Invisible();

    // A unit is one of those that forms count in; any other word makes the text no number.
    [GeneratedRegex(
        @"^(?<sign>[+-]?)(?<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?<fraction>\.[0-9]+)?(?<power>[eE][+-]?[0-9]{1,2})?\s*(?<unit>亿元|百万元|万元|千元|元|件次|件|个|条|项|次|宗|起|份|人次|人|家|篇|%)?\s*(?<remark>[(\[【].*|[*※†‡]{1,3}(?:[(\[【].*)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex Number();
}
