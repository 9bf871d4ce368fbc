using System.Collections.Generic;
using System.Linq;
using SchemaKit.Editing;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Locating;

/// <summary>Says of cells that explain what is broken which numbers should stand in them.</summary>
internal sealed class ExplanationBuilder(ReportPart part, DraftSystem system)
{
    public Explanation Build((int[] Cells, Rational?[] Changes) found)
    {
        // In schema order.
        int[] order = [.. Enumerable.Range(0, found.Cells.Length).OrderBy(i => found.Cells[i])];
        ChangeProgram? program = null;
        var changes = new List<CellChange>(order.Length);
        foreach (int i in order)
        {
            int cell = found.Cells[i];
            Rational given = part.Values[cell]!.Value;
            if (found.Changes[i] is { } change)
            {
                changes.Add(ChangeOf(system, part.Cells[cell], given + change));
                continue;
            }
            program ??= new ChangeProgram(part, found.Cells, WorkBudget.Unbounded);
            (Rational? least, Rational? greatest) = program.RangeOf(i);
            changes.Add(
                least is { } only && least == greatest
                    ? ChangeOf(system, part.Cells[cell], only)
                    : ChangeOf(cell, least, greatest)
            );
        }
        return new Explanation(changes, found.Cells.Sum(c => (long)part.Weights[c]), SlipOf(changes));
    }

    public static CellChange ChangeOf(DraftSystem system, int cell, Rational right)
    {
        right.TryToDecimal(out decimal value);
        system.Values[cell]!.Value.TryToDecimal(out decimal given);
        return new CellChange(system.Cells[cell], given, value) { Slip = SlipRecognition.Of(given, value) };
    }

    private CellChange ChangeOf(int cell, Rational? least, Rational? greatest) =>
        new(system.Cells[part.Cells[cell]], GivenIn(cell), null)
        {
            Least = ToDecimal(least),
            Greatest = ToDecimal(greatest),
        };

    private CellValue GivenIn(int cell)
    {
        part.Values[cell]!.Value.TryToDecimal(out decimal given);
        return new CellValue(given);
    }

    private static Slip? SlipOf(List<CellChange> changes) =>
        changes.Count == 2 && changes[0].Given.Value == changes[1].Value && changes[1].Given.Value == changes[0].Value
            ? Slip.CellsSwapped
            : null;

    private static decimal? ToDecimal(Rational? value) =>
        value is { } number && number.TryToDecimal(out decimal result) ? result : null;
}
