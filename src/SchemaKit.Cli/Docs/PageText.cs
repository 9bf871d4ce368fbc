using System;
using System.Globalization;
using System.IO;
using SchemaKit.Cli.Output;

namespace SchemaKit.Cli.Docs;

/// <summary>Makes texts of a schema fit for a page.</summary>
internal static class PageText
{
    /// <summary>One line in which everything can be seen.</summary>
    public static string Line(string text) => VisibleText.Of(text.ReplaceLineEndings(" ").Replace('\t', ' '));

    /// <summary>Text within HTML, in an attribute too.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="text">The text.</param>
    /// <param name="isMark">Which other characters mean something where the HTML stands.</param>
    public static void WriteHtml(TextWriter output, string text, Func<char, bool>? isMark = null)
    {
        foreach (char c in Line(text))
        {
            switch (c)
            {
                case '&':
                    output.Write("&amp;");
                    break;
                case '<':
                    output.Write("&lt;");
                    break;
                case '>':
                    output.Write("&gt;");
                    break;
                case '"':
                    output.Write("&quot;");
                    break;
                case '\'':
                    output.Write("&#39;");
                    break;
                default:
                    output.Write(
                        isMark?.Invoke(c) is true
                            ? string.Create(CultureInfo.InvariantCulture, $"&#{(int)c};")
                            : c.ToString()
                    );
                    break;
            }
        }
    }
}
