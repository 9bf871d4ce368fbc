using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text;

namespace SchemaKit.Generator.Emission;

/// <summary>
/// Writes C# source: indentation by blocks, lines end in LF on every machine. Interpolated lines are written piece by piece and
/// never become a text of their own.
/// </summary>
internal sealed class SourceWriter
{
    private const int MaxWidth = 130;

    // As long as most files, so that the text of one file lies where that of the last did.
    private readonly StringBuilder _text = new(32 * 1024);
    private int _depth;

    public void Line() => _text.Append('\n');

    public void Line(string line) => Line(line, 0, line.Length);

    public void Line([InterpolatedStringHandlerArgument("")] ref LineText line) => Line();

    /// <summary>Writes several lines at the present depth.</summary>
    public void Lines(string block)
    {
        for (int start = 0; start <= block.Length; )
        {
            int end = block.IndexOf('\n', start);
            if (end < 0)
                end = block.Length;
            Line(block, start, end > start && block[end - 1] == '\r' ? end - 1 : end);
            start = end + 1;
        }
    }

    /// <summary>
    /// Writes parts joined by an operator: on one line where they fit, else a line each with the operator in front. Calls
    /// that follow each other begin with their own dot.
    /// </summary>
    public void Chain(IReadOnlyList<string> parts, string op, string after)
    {
        string gap = parts.Count > 1 && parts[1].StartsWith(".", StringComparison.Ordinal) ? "" : " ";
        int width = after.Length + _depth * 4 + (parts.Count - 1) * (op.Length + gap.Length);
        foreach (string part in parts)
            width += part.Length;
        if (width <= MaxWidth)
        {
            Line(string.Join(op + gap, parts) + after);
            return;
        }
        string mark = op.Length == 0 ? "" : op.TrimStart() + " ";
        for (int i = 0; i < parts.Count; i++)
        {
            Line($"{(i == 0 ? "" : mark)}{parts[i]}{(i == parts.Count - 1 ? after : "")}");
            if (i == 0)
                Indent();
        }
        Unindent();
    }

    public void Open()
    {
        Line("{");
        _depth++;
    }

    public void Open(string header)
    {
        Line(header);
        Open();
    }

    public void Open([InterpolatedStringHandlerArgument("")] ref LineText header)
    {
        Line();
        Open();
    }

    /// <summary>Ends a block; no blank line stands before its end.</summary>
    public void Close(string after = "")
    {
        if (_text.Length > 1 && _text[_text.Length - 1] == '\n' && _text[_text.Length - 2] == '\n')
            _text.Length--;
        _depth--;
        Line($"}}{after}");
    }

    /// <summary>Writes the one line that belongs to the line before.</summary>
    public void Nested(string line)
    {
        _depth++;
        Line(line);
        _depth--;
    }

    public void Indent() => _depth++;

    public void Unindent() => _depth--;

    /// <summary>What was written. The next text begins anew.</summary>
    public string Take()
    {
        if (_depth != 0)
            throw new InvalidOperationException("A block was left open.");
        string text = _text.ToString();
        _text.Clear();
        return text;
    }

    private void Line(string text, int start, int end)
    {
        if (end > start)
            Begin().Append(text, start, end - start);
        Line();
    }

    private StringBuilder Begin() => _text.Append(' ', _depth * 4);

    /// <summary>A line that is being written.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct LineText
    {
        private readonly StringBuilder _text;

        public LineText(int literalLength, int formattedCount, SourceWriter writer) => _text = writer.Begin();

        public void AppendLiteral(string text) => _text.Append(text);

        public void AppendFormatted(string? text) => _text.Append(text);
    }
}
