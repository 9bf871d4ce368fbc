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
    private readonly WorkBudget _budget = new(Work);
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

    // Where a single cell does not explain all that is wrong, one slip of a whole row may, and then it is told first. It
    // leaves one cell to be computed: of a single broken row that would always do, and so tell nothing.
    private void ExplainBySlips()
    {
        if (_faults is [] or [{ Likeliest.Changes.Count: 1 }])
            return;
        int[] broken =
        [
            .. Enumerable
                .Range(0, _system.Rows.Count)
                .Where(r => Array.TrueForAll(_system.Rows[r].Cells, c => _system.Values[c] is not null))
                .Where(r => !_system.Rows[r].Allows(_system.Rows[r].KnownSum(_system.Values))),
        ];
        if (broken.Length < 2)
            return;
        var slips = new RowSlips(_system, broken, _budget);
        Explanation[] explanations =
        [
            .. slips
                .Find()
                .Take(_options.MaxExplanations)
                .Select(s => new Explanation(
                    [.. s.Cells.Select(c => ExplanationBuilder.ChangeOf(_system, c.Cell, c.Right))],
                    s.Cells.Sum(c => (long)Weigh(c.Cell)),
                    s.Slip
                )),
        ];
        HashSet<Equation> explained = [.. broken.Select(r => _system.Rows[r].Equation)];
        for (int i = 0; i < _faults.Count && explanations.Length > 0; i++)
        {
            // What comes of blanks and of numbers that the form does not allow, no slip of a row explains.
            if (_faults[i].RefusedCells.Count == 0 && _faults[i].Equations.All(explained.Contains))
                _faults[i] = _faults[i].With(explanations);
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
        var search = new ExplanationSearch(part, _options.MaxSteps, _options.MaxExplanations, _budget);
        search.Run();
        if (search.Found.Count == 0 && search.IsOutOfBound && Solve(part, search) is { } solved)
            search.Found.Add(solved);
        if (search.Found.Count > 0 && search.Found[0].Cells.Length == 0)
            return;
        var builder = new ExplanationBuilder(part, _system, _budget);
        _faults.Add(FaultOf(part, search, [.. search.Found.Select(builder.Build).Order(ExplanationOrder.Likeliest)]));
    }

    // What the solver says, if it is right: an answer that is none would tell people to change what is right.
    private (int[] Cells, Rational?[] Changes)? Solve(ReportPart part, ExplanationSearch search)
    {
        if (_options.Solver is not { } solver || LocationProblems.TryMake(part) is not { } problem)
            return null;
        if (solver.Solve(problem) is not { } answer)
            return null;
        int[] cells = [.. answer.Distinct().Order()];
        if (Array.Exists(cells, c => c < 0 || c >= part.Cells.Count || part.Values[c] is null))
            throw new InvalidOperationException("The solver named a cell that the problem has no number for.");
        try
        {
            return search.Explains([.. cells], out Rational?[] determined) ? (cells, determined) : null;
        }
        catch (WorkBudgetExceededException)
        {
            return null;
        }
    }

    private Fault FaultOf(ReportPart part, ExplanationSearch search, IReadOnlyList<Explanation> explanations)
    {
        _violations ??= _draft.Check().Violations.ToLookup(v => v.Equation.Index);
        Equation[] equations = [.. BrokenRows(part, search).Order().Select(r => part.Rows[r].Equation)];
        // Where the search was ended there may be others, and a solver tells one of several.
        bool hasMore = search.HasMore || search.IsOutOfBound;
        LocationOutcome outcome =
            explanations.Count > 1 || (explanations.Count == 1 && hasMore) ? LocationOutcome.Ambiguous
            : explanations.Count == 1 ? LocationOutcome.Unique
            : hasMore ? LocationOutcome.NotFound
            : LocationOutcome.Impossible;
        return new Fault(
            equations,
            [.. equations.SelectMany(e => _violations[e.Index])],
            [.. part.Cells.Where((_, i) => part.Refused.Contains(i)).Select(c => _system.Cells[c])],
            explanations,
            outcome
        )
        {
            HasMore = explanations.Count > 0 && hasMore,
        };
    }

    // The rows that do not hold; where each of them has a blank, some that cannot hold together.
    private IEnumerable<int> BrokenRows(ReportPart part, ExplanationSearch search)
    {
        int[] rows =
        [
            .. Enumerable
                .Range(0, part.Rows.Count)
                .Where(r => !part.Changes[r].Holds && !HasBlank(part, r))
                .Union(search.ConflictRows),
        ];
        if (rows.Length > 0 || !part.HasBlanks || !part.Refused.IsEmpty)
            return rows;
        try
        {
            var program = new ChangeProgram(part, [], _budget);
            return program.Find() == false ? program.ConflictRows() : rows;
        }
        catch (WorkBudgetExceededException)
        {
            return rows;
        }
    }

    private static bool HasBlank(ReportPart part, int row) =>
        part.Changes[row].Factors.Support.Any(c => part.Values[c] is null);
}
