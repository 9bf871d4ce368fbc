using System.Collections.Generic;
using System.Text;
using SchemaKit.Documents.Labels;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Reading;

/// <summary>Lines of text without white space, in which it is known where there was some, and where each character stood.</summary>
internal sealed class RunningText
{
    private readonly List<(int Start, RawText Line)> _lines = [];
    private readonly List<int> _offsets = [];
    private readonly HashSet<int> _breaks = [];

    public RunningText(IEnumerable<RawText> lines)
    {
        var compact = new StringBuilder();
        foreach (RawText line in lines)
        {
            _breaks.Add(compact.Length);
            _lines.Add((compact.Length, line));
            for (int i = 0; i < line.Text.Length; i++)
            {
                if (char.IsWhiteSpace(line.Text[i]))
                    _breaks.Add(compact.Length);
                LabelText.AppendCompact(compact, line.Text[i]);
                while (_offsets.Count < compact.Length)
                    _offsets.Add(i);
            }
        }
        Text = compact.ToString();
    }

    /// <summary>The text without white space.</summary>
    public string Text { get; }

    /// <summary>Whether there was white space in front of a character.</summary>
    public bool IsBreak(int index) => _breaks.Contains(index);

    /// <summary>The line of a character, from 0.</summary>
    public int LineOf(int index)
    {
        // The last that begins at the character or in front of it.
        (int first, int end) = (0, _lines.Count);
        while (end - first > 1)
        {
            int middle = (first + end) / 2;
            if (_lines[middle].Start <= index)
                first = middle;
            else
                end = middle;
        }
        return first;
    }

    /// <summary>Where a character stood.</summary>
    public SourcePlace PlaceOf(int index)
    {
        int line = LineOf(index);
        SourcePlace place = _lines[line].Line.Place;
        return place is TextPlace text && index < _offsets.Count
            ? text with
            {
                Column = text.Column + _offsets[index],
            }
            : place;
    }

    /// <summary>The lines.</summary>
    public IEnumerable<(int Start, int End)> Lines()
    {
        for (int i = 0; i < _lines.Count; i++)
            yield return (_lines[i].Start, i + 1 < _lines.Count ? _lines[i + 1].Start : Text.Length);
    }

    /// <summary>The parts between white space.</summary>
    public IEnumerable<(int Start, int End)> Words(int start, int end)
    {
        int from = start;
        for (int i = start + 1; i <= end; i++)
        {
            if (i < end && !IsBreak(i))
                continue;
            yield return (from, i);
            from = i;
        }
    }
}
