using System;
using System.Collections.Generic;
using System.Text;

namespace SchemaKit.Generator.Emission;

/// <summary>Writes C# source: indentation by blocks, lines end in LF on every machine.</summary>
internal sealed class SourceWriter
{
    private const int MaxWidth = 130;

    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string line = "")
    {
        if (line.Length > 0)
            _text.Append(' ', _depth * 4).Append(line);
        _text.Append('\n');
    }

    /// <summary>Writes several lines at the present depth.</summary>
    public void Lines(string block)
    {
        foreach (string line in block.Split('\n'))
            Line(line.TrimEnd('\r'));
    }

    /// <summary>
    /// Writes parts joined by an operator: on one line where they fit, else a line each with the operator in front. Calls
    /// that follow each other begin with their own dot.
    /// </summary>
    public void Chain(string before, IReadOnlyList<string> parts, string op, string after)
    {
        string gap = parts.Count > 1 && parts[1].StartsWith(".", StringComparison.Ordinal) ? "" : " ";
        string line = before + string.Join(op + gap, parts) + after;
        if (line.Length + (_depth * 4) <= MaxWidth)
        {
            Line(line);
            return;
        }
        Line(before + parts[0] + (parts.Count == 1 ? after : ""));
        Indent();
        for (int i = 1; i < parts.Count; i++)
            Line((op.Length == 0 ? "" : op.TrimStart() + " ") + parts[i] + (i == parts.Count - 1 ? after : ""));
        Unindent();
    }

    public void Open(string? header = null)
    {
        if (header is not null)
            Line(header);
        Line("{");
        _depth++;
    }

    public void Close(string after = "")
    {
        _depth--;
        Line("}" + after);
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

    public override string ToString() =>
        _depth == 0 ? _text.ToString() : throw new InvalidOperationException("A block was left open.");
}
