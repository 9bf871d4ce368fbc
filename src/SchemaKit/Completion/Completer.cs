using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Editing;
using SchemaKit.Schema;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Completing;

/// <summary>
/// Fills the blanks of a draft that its hard rules leave no choice about: first what each rule says by itself, then what
/// all together say. Where the rules contradict each other nothing is filled.
/// </summary>
internal sealed class Completer
{
    // In operations on fractions; a form of 200 cells takes some ten thousand.
    private const long Work = 200_000_000;

    private readonly DraftSystem _system;
    private readonly List<Deduction> _deductions = [];
    private readonly List<CompletionConflict> _conflicts = [];
    private readonly WorkBudget _budget = new(Work);
    private readonly bool[] _isDoubtful;

    private Completer(FormDraft draft)
    {
        _system = new DraftSystem(draft.ToCellVector());
        _isDoubtful = [.. Enumerable.Range(0, draft.Cells.Count).Select(c => !_system.Allows(c))];
        foreach (SystemRow row in _system.Rows.Where(IsBroken))
        {
            foreach (int cell in row.Cells)
                _isDoubtful[cell] = true;
        }
    }

    public static Completion Complete(FormDraft draft)
    {
        var completer = new Completer(draft);
        foreach (BlankSystem blanks in BlankSystem.Of(completer._system))
            completer.Complete(blanks);
        FormDraft filled =
            completer._deductions.Count == 0
                ? draft
                : draft.WithCells(
                    completer._deductions.Select(d => KeyValuePair.Create(d.Cell, new CellValue(d.Value)))
                );
        return new Completion(filled, completer._deductions, [.. filled.MissingCells], completer._conflicts);
    }

    private void Complete(BlankSystem blanks)
    {
        // What follows from numbers of which one is wrong is not known.
        if (DoubtsOf(blanks) is { Length: > 0 } doubts)
        {
            Refuse(blanks, doubts, isUndecided: false);
            return;
        }
        try
        {
            var ranges = new BlankRanges(blanks, _budget);
            if (Narrow(blanks, ranges) is { } conflict)
                Refuse(blanks, Equations(blanks, conflict), isUndecided: false);
            else
                Fill(blanks, ranges);
        }
        catch (WorkBudgetExceededException)
        {
            Refuse(blanks, [], isUndecided: true);
        }
    }

    private Equation[] DoubtsOf(BlankSystem blanks)
    {
        int[] doubtful = [.. blanks.Rows.SelectMany(r => r.Source.Cells).Where(c => _isDoubtful[c]).Distinct()];
        IEnumerable<int> rows = doubtful
            .SelectMany(_system.RowsOf)
            .Where(r => IsBroken(_system.Rows[r]) || Array.Exists(_system.Rows[r].Cells, c => !_system.Allows(c)));
        return [.. rows.Distinct().Order().Select(r => _system.Rows[r].Equation)];
    }

    private bool IsBroken(SystemRow row) =>
        Array.TrueForAll(row.Cells, c => _system.Values[c] is not null) && !row.Allows(row.KnownSum(_system.Values));

    // The rows that contradict each other; null where none do.
    private IReadOnlyList<int>? Narrow(BlankSystem blanks, BlankRanges ranges)
    {
        while (true)
        {
            if (!ranges.Propagate(out IReadOnlyList<int> conflict))
                return conflict;
            int found = ranges.Fixed.Count;
            // Of a single row nothing more can be learnt.
            if (found == blanks.Cells.Count || blanks.Rows.Count == 1)
                return null;
            var program = new BlankProgram(blanks, ranges, _budget);
            if (!program.IsFeasible(out conflict))
                return conflict;
            program.Narrow();
            if (ranges.Fixed.Count == found)
                return null;
        }
    }

    private void Fill(BlankSystem blanks, BlankRanges ranges)
    {
        foreach ((int blank, IReadOnlyList<int> rows) in ranges.Fixed)
        {
            int cell = blanks.Cells[blank];
            // What is withheld stays so, though the other numbers give it away.
            if (_system.Statuses[cell] == CellStatus.Suppressed)
                continue;
            if (blanks.Domains[blank].TryTake(ranges.Lower(blank)!.Value, out decimal value))
                _deductions.Add(new Deduction(_system.Cells[cell], value, Equations(blanks, rows)));
        }
    }

    private void Refuse(BlankSystem blanks, IReadOnlyList<Equation> equations, bool isUndecided) =>
        _conflicts.Add(
            new CompletionConflict([.. blanks.Cells.Select(c => _system.Cells[c])], equations)
            {
                IsUndecided = isUndecided,
            }
        );

    private static IReadOnlyList<Equation> Equations(BlankSystem blanks, IReadOnlyList<int> rows) =>
        [.. rows.Select(r => blanks.Rows[r].Source.Equation)];
}
