using System;
using System.Buffers;
using System.Globalization;
using System.IO;
using SchemaKit.Cli.Output;

namespace SchemaKit.Cli.Docs;

/// <summary>Makes texts of a schema fit for a page.</summary>
internal static class PageText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("&<>\"'");

    /// <summary>One line in which everything can be seen.</summary>
    public static string Line(string text) => VisibleText.Of(text.ReplaceLineEndings(" ").Replace('\t', ' '));

    /// <summary>Text within HTML, in an attribute too.</summary>
    public static void WriteHtml(TextWriter output, string text) => WriteHtml(output, text, Marks);

    /// <summary>Text within HTML, where some characters more mean something.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="text">The text.</param>
    /// <param name="marks">The characters that mean something, those of HTML among them.</param>
    public static void WriteHtml(TextWriter output, string text, SearchValues<char> marks)
    {
        ReadOnlySpan<char> rest = Line(text);
        while (rest.IndexOfAny(marks) is >= 0 and int at)
        {
            output.Write(rest[..at]);
            output.Write(
                rest[at] switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '"' => "&quot;",
                    _ => string.Create(CultureInfo.InvariantCulture, $"&#{(int)rest[at]};"),
                }
            );
            rest = rest[(at + 1)..];
        }
        output.Write(rest);
    }
}
