using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Documents.Writing;

/// <summary>Places of a sheet that make a rectangle.</summary>
internal readonly record struct SheetRange(SheetAddress First, SheetAddress Last)
{
    /// <summary>The range, such as <c>B2:C7</c>.</summary>
    public string Text => First == Last ? First.Text : First.Text + ":" + Last.Text;

    /// <summary>Few rectangles that cover some places and no others.</summary>
    public static IReadOnlyList<SheetRange> Cover(IEnumerable<SheetAddress> places)
    {
        var ranges = new List<SheetRange>();
        // Rectangles that end in the row above, by their columns.
        var open = new Dictionary<(int Sheet, int Row, int First, int Last), int>();
        foreach (SheetRange run in Runs(places.Distinct().Order()))
        {
            (int sheet, int row) = (run.First.Sheet, run.First.Row);
            var above = (sheet, row - 1, run.First.Column, run.Last.Column);
            if (open.Remove(above, out int index))
                ranges[index] = ranges[index] with { Last = run.Last };
            else
            {
                index = ranges.Count;
                ranges.Add(run);
            }
            open[(sheet, row, run.First.Column, run.Last.Column)] = index;
        }
        return ranges;
    }

    // Places side by side in a row.
    private static IEnumerable<SheetRange> Runs(IEnumerable<SheetAddress> places)
    {
        SheetRange? run = null;
        foreach (SheetAddress place in places)
        {
            if (run is { } current && current.Last with { Column = current.Last.Column + 1 } == place)
                run = current with { Last = place };
            else
            {
                if (run is { } done)
                    yield return done;
                run = new SheetRange(place, place);
            }
        }
        if (run is { } last)
            yield return last;
    }
}
