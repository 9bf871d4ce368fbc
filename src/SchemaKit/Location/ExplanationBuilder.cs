using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using SchemaKit.Editing;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Locating;

/// <summary>Says of cells that explain what is broken which numbers should stand in them.</summary>
internal sealed class ExplanationBuilder(ReportPart part, DraftSystem system, WorkBudget budget)
{
    private const int MostDecimals = 28;

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
            (Rational? least, Rational? greatest) = RangeOf(found.Cells, i, ref program);
            changes.Add(
                least is { } only && least == greatest && part.Domains[cell].TryTake(only, out _)
                    ? ChangeOf(system, part.Cells[cell], only)
                    : ChangeOf(cell, least, greatest)
            );
        }
        return new Explanation(changes, found.Cells.Sum(c => (long)part.Weights[c]), SlipOf(changes));
    }

    public static CellChange ChangeOf(DraftSystem system, int cell, Rational right)
    {
        right.TryToDecimal(out decimal value);
        CellValue given = GivenIn(system, cell);
        return new CellChange(system.Cells[cell], given, value) { Slip = SlipRecognition.Of(given.Value, value) };
    }

    private CellChange ChangeOf(int cell, Rational? least, Rational? greatest) =>
        new(system.Cells[part.Cells[cell]], GivenIn(system, part.Cells[cell]), null)
        {
            // A single number that no decimal is lies between two.
            Least = Within(least, isLeast: least != greatest),
            Greatest = Within(greatest, isLeast: least == greatest),
        };

    // Where finding it out would take too long, the range is that of all numbers that the form allows.
    private (Rational? Least, Rational? Greatest) RangeOf(int[] cells, int changed, ref ChangeProgram? program)
    {
        try
        {
            program ??= new ChangeProgram(part, cells, budget);
            if (program.Find() == true)
                return program.RangeOf(changed);
        }
        catch (WorkBudgetExceededException)
        {
            program = null;
        }
        return (part.Domains[cells[changed]].Least, part.Domains[cells[changed]].Greatest);
    }

    private static CellValue GivenIn(DraftSystem system, int cell)
    {
        system.Values[cell]!.Value.TryToDecimal(out decimal given);
        return new CellValue(given);
    }

    private static Slip? SlipOf(List<CellChange> changes) =>
        changes.Count == 2 && changes[0].Given.Value == changes[1].Value && changes[1].Given.Value == changes[0].Value
            ? Slip.CellsSwapped
            : null;

    // Of an end such as 1/3 the nearest decimal within the range is told.
    private static decimal? Within(Rational? end, bool isLeast)
    {
        if (end is not { } exact)
            return null;
        if (exact.TryToDecimal(out decimal value))
            return value;
        for (int scale = MostDecimals; scale >= 0; scale--)
        {
            Rational grains = exact * new Rational(BigInteger.Pow(10, scale), BigInteger.One);
            Rational rounded = isLeast ? grains.Ceiling() : grains.Floor();
            if (new Rational(rounded.Numerator, BigInteger.Pow(10, scale)).TryToDecimal(out value))
                return value;
        }
        return null;
    }
}
