using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>A published aggregate beside the sum of its units.</summary>
public sealed class AggregateComparison
{
    internal AggregateComparison(Aggregation units, FormDraft aggregate)
    {
        (Units, Aggregate) = (units, aggregate);
        var differences = new List<CellDifference>();
        var undecided = new List<Cell>();
        var decided = new List<Cell>();
        foreach (Cell cell in units.Form.Cells)
        {
            (ExactSum known, bool isOpen) = units.SumOf(cell);
            CellValue value = aggregate.Cells[cell.Index];
            int order = default(ExactSum).Plus(value.Value).CompareTo(known);
            // What is still missing can only add to numbers that are not negative.
            bool isBroken = value.HasValue && (isOpen ? cell.Minimum is >= 0m && order < 0 : order != 0);
            if (isBroken)
                differences.Add(
                    new CellDifference(
                        cell,
                        value.Value,
                        known,
                        isOpen,
                        isOpen ? [] : Explain(units, cell, value.Value, known)
                    )
                );
            else if (isOpen || !value.HasValue)
                undecided.Add(cell);
            if (value.HasValue && !isOpen)
                decided.Add(cell);
        }
        (Differences, Undecided) = (differences, undecided);
        Explanations = Explain(decided);
    }

    /// <summary>The units.</summary>
    public Aggregation Units { get; }

    /// <summary>The aggregate, on the form of the units.</summary>
    public FormDraft Aggregate { get; }

    /// <summary>The cells that are wrong, in the order of the form.</summary>
    public IReadOnlyList<CellDifference> Differences { get; }

    /// <summary>The cells of which too little is known.</summary>
    public IReadOnlyList<Cell> Undecided { get; }

    /// <summary>
    /// The units that explain all differences alone: their numbers are what every differing cell is off by. None where units
    /// are missing, for then they may explain them.
    /// </summary>
    public IReadOnlyList<UnitExplanation> Explanations { get; }

    /// <summary>Whether the aggregate is the sum.</summary>
    public AggregateVerdict Verdict =>
        Differences.Count > 0 ? AggregateVerdict.Broken
        : Undecided.Count > 0 ? AggregateVerdict.Undecided
        : AggregateVerdict.Held;

    /// <summary>What there is to tell, a sentence each: units that are missing, wrong or doubled, differences, and what explains them.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public IEnumerable<string> Describe(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return AggregateWords.Of(this).Select(p => p.In(language));
    }

    private IReadOnlyList<UnitExplanation> Explain(List<Cell> decided)
    {
        CellDifference[] closed = [.. Differences.Where(d => !d.IsOpen)];
        if (closed.Length == 0 || closed.Length < Differences.Count)
            return [];
        var differing = closed.Select(d => d.Cell).ToHashSet();
        return
        [
            .. closed[0]
                .Explanations.Where(e => closed.All(d => Explains(d, e)))
                .Select(e => e with { IsWhole = decided.All(c => differing.Contains(c) || IsZero(e.Unit, c)) })
                // A part of one cell is explained at the cell.
                .Where(e => e.IsWhole || closed.Length > 1),
        ];
    }

    private static bool Explains(CellDifference difference, UnitExplanation explanation) =>
        difference.Explanations.Any(e => e.Unit == explanation.Unit && e.Fault == explanation.Fault);

    private static bool IsZero(UnitReport unit, Cell cell) => unit.Draft.Cells[cell.Index].Value == 0m;

    private static IReadOnlyList<UnitExplanation> Explain(Aggregation units, Cell cell, decimal value, ExactSum known)
    {
        ExactSum difference = default(ExactSum).Plus(value).Minus(known);
        var explanations = new List<UnitExplanation>();
        foreach (UnitReport unit in units.Units)
        {
            decimal own = unit.Draft.Cells[cell.Index].Value;
            if (own == 0m)
                continue;
            if (difference == default(ExactSum).Plus(own, -1m))
                explanations.Add(new UnitExplanation(unit, UnitFault.LeftOut, false));
            else if (difference == default(ExactSum).Plus(own))
                explanations.Add(new UnitExplanation(unit, UnitFault.CountedTwice, false));
        }
        return explanations;
    }
}
