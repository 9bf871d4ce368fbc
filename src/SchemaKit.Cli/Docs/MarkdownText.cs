using System;
using System.Buffers;
using System.IO;
using System.Linq;

namespace SchemaKit.Cli.Docs;

/// <summary>
/// Writes texts in GitHub Flavored Markdown so that they are shown as they are. A backslash before ASCII punctuation is
/// always that character (CommonMark 0.31, section 2.4); it is only written where something else could be meant.
/// </summary>
internal static class MarkdownText
{
    private const string Always = "\\`*_[]<>&|~$#";

    private static readonly SearchValues<char> InHtml = SearchValues.Create(Always + "\"'");

    /// <summary>Writes a text.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="text">The text.</param>
    /// <param name="isStart">Whether it begins a block, where a mark could make a list of it.</param>
    public static void Write(TextWriter output, string text, bool isStart)
    {
        string line = PageText.Line(text);
        if (isStart)
            line = line.TrimStart();
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (Always.Contains(c) || (isStart && IsMark(line, i)) || MakesLink(line, i))
                output.Write('\\');
            output.Write(c);
        }
    }

    /// <summary>Writes code.</summary>
    public static void WriteCode(TextWriter output, string text, bool inTable)
    {
        string line = PageText.Line(text);
        // Renderers disagree on a bar in code in a table; on HTML they agree.
        if (inTable && line.Contains('|'))
        {
            output.Write("<code>");
            PageText.WriteHtml(output, line, InHtml);
            output.Write("</code>");
            return;
        }
        int run = 0;
        int longest = 0;
        foreach (char c in line)
        {
            run = c == '`' ? run + 1 : 0;
            longest = int.Max(longest, run);
        }
        string fence = new('`', longest + 1);
        // One space on each side is not shown; it keeps apart what the text itself begins and ends with.
        bool isPadded = line.Length > 0 && (line[0] is '`' or ' ' || line[^1] is '`' or ' ');
        string pad = isPadded ? " " : "";
        output.Write(line.Length == 0 ? "" : fence + pad + line + pad + fence);
    }

    // '+', '-', '=' at the start; '.' and ')' after nothing but digits and before a space.
    private static bool IsMark(string line, int at)
    {
        if (at == 0)
            return line[at] is '+' or '-' or '=';
        bool isLast = at + 1 == line.Length || line[at + 1] == ' ';
        return line[at] is '.' or ')' && isLast && line.Take(at).All(char.IsAsciiDigit);
    }

    // An address in running text becomes a link, and ':name:' a picture.
    private static bool MakesLink(string line, int at) =>
        (line[at] == ':' && at + 1 < line.Length && line[at + 1] != ' ')
        || (line[at] == '.' && at >= 3 && line.AsSpan(at - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase));
}
