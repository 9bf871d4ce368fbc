using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>
/// The way of reports from one form to another. Cells of one path, unit and kind of number in both forms stay where they
/// are; all others must be spoken of by a step, so that nothing is lost or made up in silence. For forms without lists.
/// </summary>
public sealed class FormMigration
{
    private const string SchemaMember = "/$schema";

    private readonly MigrationPlan _plan;

    /// <summary>A way from one form to another.</summary>
    /// <param name="from">The old form.</param>
    /// <param name="to">The new form.</param>
    /// <param name="steps">What becomes of the cells that differ.</param>
    /// <exception cref="ArgumentException">A cell is spoken of by no step, or by two, or a step of no cell.</exception>
    public FormMigration(FormSchema from, FormSchema to, IReadOnlyList<MigrationStep> steps)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(steps);
        if (from.HasLists || to.HasLists)
            throw new ArgumentException("Forms with lists cannot be migrated cell by cell.");
        string[] texts = [.. TextsOf(from).Except(TextsOf(to), StringComparer.Ordinal)];
        if (texts.Length > 0)
            throw new ArgumentException($"The new form has no place for {string.Join(", ", texts)}.", nameof(to));
        (From, To) = (from, to);
        _plan = new MigrationPlan(from, to, steps);
    }

    /// <summary>The old form.</summary>
    public FormSchema From { get; }

    /// <summary>The new form.</summary>
    public FormSchema To { get; }

    /// <summary>Moves a report. Its cells keep their sources; what is unknown is missing.</summary>
    /// <param name="draft">The report on the old form.</param>
    /// <exception cref="ArgumentException">The draft is on another form.</exception>
    public MigratedDraft Migrate(FormDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Form.Id != From.Id)
            throw new ArgumentException($"The draft is on the form {draft.Form.Id}, not {From.Id}.", nameof(draft));
        var cells = new CellValue[To.Cells.Count];
        var sources = new CellSource?[cells.Length];
        var unknown = new UnknownCell?[cells.Length];
        var lost = new List<LostCell>();
        foreach (CellMove move in _plan.Moves)
        {
            CellValue value = move.From is { } from ? draft.Cells[from.Index] : CellValue.NotReported;
            CellSource? source = move.From is null ? null : draft.Sources[move.From.Index];
            bool isKept = move.To.Count == 1 || (move.To.Count > 1 && value.HasValue && value.Value == 0m);
            if (!isKept && value.HasValue)
                lost.Add(new LostCell(move.From!, value.Value, source, move.Reason));
            foreach (Cell cell in move.To)
            {
                if (isKept && move.From is not null)
                    (cells[cell.Index], sources[cell.Index]) = (value, source);
                if (!cells[cell.Index].HasValue)
                    unknown[cell.Index] = new UnknownCell(cell, ReasonOf(move, value));
            }
        }
        var migrated = new FormDraft(To, null, cells, TextsOf(draft), sources);
        return new MigratedDraft(
            draft,
            migrated,
            [.. lost.OrderBy(l => l.Cell.Index)],
            [.. unknown.OfType<UnknownCell>()]
        );
    }

    // Where the old report has no number its cell is why, and not the form.
    private static Phrase ReasonOf(CellMove move, CellValue value) =>
        move.From is { } from && !value.HasValue
            ? new Phrase($"The report gives no number in {from.Path}.", $"报告在 {from.Path} 未填数。")
            : move.Reason;

    private Dictionary<string, string> TextsOf(FormDraft draft)
    {
        var texts = new Dictionary<string, string>(draft.Texts, StringComparer.Ordinal);
        if (texts.ContainsKey(SchemaMember))
            texts[SchemaMember] = To.Id;
        return texts;
    }

    private static IEnumerable<string> TextsOf(FormSchema form) =>
        FormMembers.Of(form.Model).Where(m => form.FindCell(m) is null);
}
