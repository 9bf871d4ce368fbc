using System.Text.RegularExpressions;

namespace SchemaKit.Documents.Writing;

/// <summary>Texts in a workbook, in which <c>_x000D_</c> stands for a character (ECMA-376, part 1, 22.9.2.19).</summary>
internal static partial class SheetText
{
    /// <summary>A text as a workbook writes it: what looks like such a spelling is written so that it stays itself.</summary>
    public static string Escape(string text) => Spelling().Replace(text, "_x005F_$1");

    /// <summary>A text that a workbook holds.</summary>
    public static string Unescape(string text) =>
        Spelling().Replace(text, m => ((char)System.Convert.ToInt32(m.Groups[1].Value[1..5], 16)).ToString());

    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex Spelling();
}
