using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>What becomes of each cell of two forms.</summary>
internal sealed class MigrationPlan
{
    private readonly List<CellMove> _moves = [];
    private readonly HashSet<Cell> _taken = [];
    private readonly HashSet<Cell> _given = [];

    public MigrationPlan(FormSchema from, FormSchema to, IReadOnlyList<MigrationStep> steps)
    {
        foreach (MigrationStep step in steps)
            Add(from, to, step);
        foreach (Cell cell in from.Cells.Where(c => !_taken.Contains(c)))
        {
            Cell? same = to.FindCell(cell.Path);
            if (same is null || !IsAlike(cell, same))
                throw new ArgumentException($"No step says what becomes of {cell.Path}.", nameof(steps));
            Add(new CellMove(cell, [same], ""));
        }
        if (to.Cells.FirstOrDefault(c => !_given.Contains(c)) is { } unasked)
            throw new ArgumentException($"No step says what {unasked.Path} becomes.", nameof(steps));
    }

    public IReadOnlyList<CellMove> Moves => _moves;

    private void Add(FormSchema from, FormSchema to, MigrationStep step)
    {
        Cell[] sources = step.From is { } path ? Below(from, path) : [];
        Cell[][] targets = [.. step.To.Select(t => Below(to, t))];
        if (step.From is null)
        {
            foreach (Cell cell in targets.SelectMany(t => t))
                Add(new CellMove(null, [cell], step.Reason));
            return;
        }
        if (targets.FirstOrDefault(t => t.Length != sources.Length) is not null)
            throw new ArgumentException($"{step.From} and {string.Join(", ", step.To)} do not have as many cells.");
        for (int i = 0; i < sources.Length; i++)
        {
            Cell[] parts = [.. targets.Select(t => t[i])];
            if (parts.Length > 1 && parts.FirstOrDefault(p => p.Minimum is not >= 0m) is { } negative)
                throw new ArgumentException(
                    $"{negative.Path} may be negative, so that a sum of 0 proves nothing of it."
                );
            Add(new CellMove(sources[i], parts, step.Reason));
        }
    }

    private void Add(CellMove move)
    {
        if (move.From is not null && !_taken.Add(move.From))
            throw new ArgumentException($"Two steps say what becomes of {move.From.Path}.");
        if (move.To.FirstOrDefault(c => !_given.Add(c)) is { } cell)
            throw new ArgumentException($"Two steps say what {cell.Path} becomes.");
        _moves.Add(move);
    }

    private static bool IsAlike(Cell a, Cell b) => a.Unit == b.Unit && a.IsInteger == b.IsInteger;

    private static Cell[] Below(FormSchema form, string path)
    {
        Cell[] cells =
        [
            .. form.Cells.Where(c => c.Path == path || c.Path.StartsWith(path + "/", StringComparison.Ordinal)),
        ];
        return cells.Length > 0 ? cells : throw new ArgumentException($"The form {form.Id} has no cells at {path}.");
    }
}
