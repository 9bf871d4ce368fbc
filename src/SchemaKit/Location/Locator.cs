using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Editing;
using SchemaKit.Schema;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Locating;

/// <summary>Explains what is broken in a draft, part by part.</summary>
internal sealed class Locator
{
    // For parts with blanks, or changes that elimination leaves open; in operations on fractions.
    private const long Work = 100_000_000;

    private readonly LocationOptions _options;
    private readonly DraftSystem _system;
    private readonly CellVector _draft;
    private readonly List<Fault> _faults = [];
    private ILookup<int, Violation>? _violations;

    private Locator(CellVector draft, LocationOptions options)
    {
        (_draft, _options) = (draft, options);
        _system = new DraftSystem(draft);
    }

    public static Location Locate(CellVector draft, LocationOptions options)
    {
        var locator = new Locator(draft, options);
        foreach (ReportPart part in ReportPart.Of(locator._system, locator.Weigh))
            locator.Explain(part);
        locator.ExplainBySlips();
        return new Location(locator._faults);
    }

    // Where single cells do not explain what is wrong, one slip of a whole row may, and then it is told first.
    private void ExplainBySlips()
    {
        if (_faults is [] or [{ Outcome: LocationOutcome.Unique, Likeliest.Changes.Count: 1 }])
            return;
        int[] broken =
        [
            .. Enumerable
                .Range(0, _system.Rows.Count)
                .Where(r => Array.TrueForAll(_system.Rows[r].Cells, c => _system.Values[c] is not null))
                .Where(r => !_system.Rows[r].Allows(_system.Rows[r].KnownSum(_system.Values))),
        ];
        if (broken.Length == 0)
            return;
        foreach ((Slip slip, IReadOnlyList<(int Cell, Rational Right)> cells) in new RowSlips(_system, broken).Find())
        {
            IEnumerable<CellChange> changes = cells.Select(c => ExplanationBuilder.ChangeOf(_system, c.Cell, c.Right));
            var explanation = new Explanation([.. changes], cells.Sum(c => (long)Weigh(c.Cell)), slip);
            for (int i = 0; i < _faults.Count; i++)
                _faults[i] = _faults[i].With(explanation);
        }
    }

    private int Weigh(int cell)
    {
        int weight = _options.Weight(_system.Cells[cell]);
        return weight >= 1
            ? weight
            : throw new ArgumentException(
                $"The weight of {_system.Cells[cell].Path} is {weight}; it must be 1 or more."
            );
    }

    private void Explain(ReportPart part)
    {
        if (!part.HasBlanks && part.Refused.IsEmpty && part.Changes.All(r => r.Holds))
            return;
        var search = new ExplanationSearch(part, _options.MaxSteps, _options.MaxExplanations, new WorkBudget(Work));
        search.Run();
        if (search.Found.Count > 0 && search.Found[0].Cells.Length == 0)
            return;
        List<Explanation> explanations = [.. search.Found.Select(f => new ExplanationBuilder(part, _system).Build(f))];
        if (search.IsOutOfBound && _options.Solver?.Solve(LocationProblems.Of(part)) is { } solved)
            explanations =
            [
                new ExplanationBuilder(part, _system).Build(([.. solved.Order()], new Rational?[solved.Count])),
            ];
        _faults.Add(FaultOf(part, search, [.. explanations.Order(ExplanationOrder.Likeliest)]));
    }

    private Fault FaultOf(ReportPart part, ExplanationSearch search, IReadOnlyList<Explanation> explanations)
    {
        _violations ??= _draft.Check().Violations.ToLookup(v => v.Equation.Index);
        IEnumerable<int> rows = Enumerable
            .Range(0, part.Rows.Count)
            .Where(r => !part.Changes[r].Holds && !HasBlank(part, r));
        Equation[] equations = [.. rows.Union(search.ConflictRows).Order().Select(r => part.Rows[r].Equation)];
        LocationOutcome outcome =
            explanations.Count > 1 || search.HasMore ? LocationOutcome.Ambiguous
            : explanations.Count == 1 ? LocationOutcome.Unique
            : search.IsOutOfBound ? LocationOutcome.NotFound
            : LocationOutcome.Impossible;
        return new Fault(
            equations,
            [.. equations.SelectMany(e => _violations[e.Index])],
            [.. part.Cells.Where((_, i) => part.Refused.Contains(i)).Select(c => _system.Cells[c])],
            explanations,
            outcome
        )
        {
            HasMore = search.HasMore || (search.IsOutOfBound && explanations.Count > 0),
        };
    }

    private static bool HasBlank(ReportPart part, int row) =>
        part.Changes[row].Factors.Support.Any(c => part.Values[c] is null);
}
