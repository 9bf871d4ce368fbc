using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Forms;

namespace SchemaKit.Documents.Reading;

/// <summary>A header in running text while it is read: the labels that were found since it began, and what stood between them.</summary>
/// <param name="text">The text.</param>
/// <param name="start">Where it begins.</param>
/// <param name="minimum">How alike labels must be.</param>
internal sealed class TextHeader(RunningText text, int start, double minimum)
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,-/");

    private readonly List<(string Key, int At)> _found = [];
    private readonly List<(int Start, int End)> _between = [];

    /// <summary>How many labels were found.</summary>
    public int Count => _found.Count;

    /// <summary>Adds a label of the form.</summary>
    public void Add(string key, int at) => _found.Add((key, at));

    /// <summary>Adds what stands between labels, unless that is numbers.</summary>
    public void AddBetween(int from, int to)
    {
        if (text.Text.AsSpan(from, to - from).ContainsAnyExcept(NumberCharacters))
            _between.Add((from, to));
    }

    /// <summary>The header of a block that it makes up to a place; null where labels are missing or not in order.</summary>
    public HeaderMatch? Of(FormBlock block, int end)
    {
        string all = text.Text[start..end];
        string[] found = [.. _found.Select(f => f.Key)];
        if (HeaderOrder.Holds(block, found))
            return HeaderMatch.OfText(block, all, []);
        FormLabel[] missing = [.. block.HeaderLabels.Where(l => !found.Contains(l.Keys[0]))];
        bool isApproximate =
            missing.Length is 1 or 2 && missing.Length < block.HeaderLabels.Count && AreInOrder(block, missing);
        return isApproximate && Approximate(block, missing) is { } notes ? HeaderMatch.OfText(block, all, notes) : null;
    }

    private bool AreInOrder(FormBlock block, FormLabel[] missing)
    {
        string[] others = [.. block.HeaderLabels.Except(missing).Select(l => l.Keys[0])];
        return _found.Select(f => f.Key).Where(others.Contains).SequenceEqual(others);
    }

    // One or two labels that are not the form's letter by letter: they must stand in order between the others.
    private List<Action<NoteList>>? Approximate(FormBlock block, FormLabel[] missing)
    {
        var notes = new List<Action<NoteList>>();
        List<(string Key, int At)> places = [.. _found];
        foreach (FormLabel label in missing)
        {
            (int from, int to, double likeness) = _between
                .Select(b => (b.Start, b.End, Likeness: label.Likeness(text.Text[b.Start..b.End])))
                .OrderByDescending(b => b.Likeness)
                .FirstOrDefault();
            if (likeness < minimum || places.Any(p => p.At == from))
                return null;
            places.Add((label.Keys[0], from));
            SourcePlace place = text.PlaceOf(from);
            string found = text.Text[from..to];
            notes.Add(n => n.AddApproximate(place, block.Table.Pointer, found, label.Text, likeness));
        }
        return HeaderOrder.IsBroken(block, [.. places.OrderBy(p => p.At).Select(p => p.Key)]) ? null : notes;
    }
}
