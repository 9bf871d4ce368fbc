using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Model;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace SchemaKit.Documents.Formats;

/// <summary>Finds the tables of a page by their ruled lines.</summary>
internal static class RuledTables
{
    // Lines are drawn as lines or as thin boxes; what is nearer than this is one.
    private const double Thickness = 3;
    private const double Nearness = 2.5;
    private const int MaxLines = 4000;

    /// <summary>The tables of a page.</summary>
    public static IReadOnlyList<RuledTable> Of(Page page, ReadingLimits limits)
    {
        var level = new List<RuledLine>();
        var upright = new List<RuledLine>();
        foreach (PdfPath path in page.Paths.Where(p => !p.IsClipping && (p.IsFilled || p.IsStroked)))
        {
            foreach (PdfSubpath part in path)
                Add(part, path.IsStroked, level, upright);
            if (level.Count + upright.Count > MaxLines)
                break;
        }
        limits.Check();
        return
        [
            .. GroupsOf(level, upright, limits).Select(g => RuledTable.Of(g.Level, g.Upright)).OfType<RuledTable>(),
        ];
    }

    private static void Add(PdfSubpath part, bool isStroked, List<RuledLine> level, List<RuledLine> upright)
    {
        if (part.GetBoundingRectangle() is not { } box)
            return;
        (double left, double right) = (Math.Min(box.Left, box.Right), Math.Max(box.Left, box.Right));
        (double bottom, double top) = (Math.Min(box.Bottom, box.Top), Math.Max(box.Bottom, box.Top));
        if (top - bottom <= Thickness && right - left > Thickness)
            level.Add(new RuledLine((top + bottom) / 2, left, right));
        else if (right - left <= Thickness && top - bottom > Thickness)
            upright.Add(new RuledLine((left + right) / 2, bottom, top));
        else if (isStroked && part.Commands.Count >= 4 && right - left > Thickness && top - bottom > Thickness)
            AddFrame(left, right, bottom, top, level, upright);
    }

    private static void AddFrame(
        double left,
        double right,
        double bottom,
        double top,
        List<RuledLine> level,
        List<RuledLine> upright
    )
    {
        level.Add(new RuledLine(bottom, left, right));
        level.Add(new RuledLine(top, left, right));
        upright.Add(new RuledLine(left, bottom, top));
        upright.Add(new RuledLine(right, bottom, top));
    }

    // Lines that touch belong to one table.
    private static IEnumerable<(List<RuledLine> Level, List<RuledLine> Upright)> GroupsOf(
        List<RuledLine> level,
        List<RuledLine> upright,
        ReadingLimits limits
    )
    {
        var left = new HashSet<int>(Enumerable.Range(0, level.Count));
        var leftUpright = new HashSet<int>(Enumerable.Range(0, upright.Count));
        while (left.Count > 0)
        {
            limits.Check();
            var rows = new List<RuledLine>();
            var columns = new List<RuledLine>();
            var open = new Queue<RuledLine>();
            Take(left, level, l => l == level[left.First()], rows, open);
            while (open.TryDequeue(out RuledLine row))
            {
                var found = new Queue<RuledLine>();
                Take(leftUpright, upright, c => Touches(row, c), columns, found);
                while (found.TryDequeue(out RuledLine column))
                    Take(left, level, r => Touches(r, column), rows, open);
            }
            yield return (rows, columns);
        }
    }

    private static void Take(
        HashSet<int> left,
        List<RuledLine> lines,
        Func<RuledLine, bool> isWanted,
        List<RuledLine> taken,
        Queue<RuledLine> open
    )
    {
        foreach (int index in left.Where(i => isWanted(lines[i])).ToArray())
        {
            left.Remove(index);
            taken.Add(lines[index]);
            open.Enqueue(lines[index]);
        }
    }

    private static bool Touches(RuledLine level, RuledLine upright) =>
        level.From - Nearness <= upright.At
        && upright.At <= level.To + Nearness
        && upright.From - Nearness <= level.At
        && level.At <= upright.To + Nearness;
}
