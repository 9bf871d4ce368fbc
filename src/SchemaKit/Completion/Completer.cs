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

    private readonly FormDraft _draft;
    private readonly DraftSystem _system;
    private readonly List<Deduction> _deductions = [];
    private readonly List<CompletionConflict> _conflicts = [];

    private Completer(FormDraft draft)
    {
        _draft = draft;
        _system = new DraftSystem(draft.ToCellVector());
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
        var ranges = new BlankRanges(blanks);
        try
        {
            if (Narrow(blanks, ranges) is { } conflict)
                Refuse(blanks, conflict);
            else
                Fill(blanks, ranges);
        }
        catch (WorkBudgetExceededException)
        {
            Refuse(blanks, []);
        }
    }

    // The rows that contradict each other; null where none do.
    private static IReadOnlyList<int>? Narrow(BlankSystem blanks, BlankRanges ranges)
    {
        var budget = new WorkBudget(Work);
        while (true)
        {
            if (!ranges.Propagate(out IReadOnlyList<int> conflict))
                return conflict;
            int found = ranges.Fixed.Count;
            // Of a single row nothing more can be learnt.
            if (found == blanks.Cells.Count || blanks.Rows.Count == 1)
                return null;
            var program = new BlankProgram(blanks, ranges, budget);
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

    private void Refuse(BlankSystem blanks, IReadOnlyList<int> rows) =>
        _conflicts.Add(
            new CompletionConflict([.. blanks.Cells.Select(c => _system.Cells[c])], Equations(blanks, rows))
        );

    private static IReadOnlyList<Equation> Equations(BlankSystem blanks, IReadOnlyList<int> rows) =>
        [.. rows.Select(r => blanks.Rows[r].Source.Equation)];
}
