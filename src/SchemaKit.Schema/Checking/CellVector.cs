using System;
using System.Collections.Generic;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>All that rules ask of a report: its numbers, where they stand, and which conditions it meets.</summary>
public sealed class CellVector
{
    /// <summary>Puts together what generated code has gathered of a report.</summary>
    /// <param name="layout">The cells and equations of the report.</param>
    /// <param name="cells">One value for each cell of the layout.</param>
    /// <param name="conditions">Whether each condition of a rule is met, in the order of the layout; null where that is unknown.</param>
    /// <exception cref="ArgumentException">The numbers or the conditions are not as many as the layout has.</exception>
    public CellVector(FormLayout layout, IReadOnlyList<CellValue> cells, IReadOnlyList<bool?>? conditions = null)
    {
        ArgumentNull.Check(layout, nameof(layout));
        ArgumentNull.Check(cells, nameof(cells));
        layout.RequireVector(cells.Count, nameof(cells));
        Layout = layout;
        Cells = cells;
        Conditions = conditions ?? new bool?[layout.ConditionCount];
        if (Conditions.Count != layout.ConditionCount)
            throw new ArgumentException(
                $"The form has {layout.ConditionCount} conditions, not {Conditions.Count}.",
                nameof(conditions)
            );
    }

    /// <summary>The cells and equations of the report.</summary>
    public FormLayout Layout { get; }

    /// <summary>The numbers, one for each cell of <see cref="Layout"/>.</summary>
    public IReadOnlyList<CellValue> Cells { get; }

    /// <summary>Whether each condition of a rule is met; null where that is unknown.</summary>
    internal IReadOnlyList<bool?> Conditions { get; }

    /// <summary>The number in a cell.</summary>
    /// <param name="path">The cell's JSON Pointer.</param>
    /// <exception cref="KeyNotFoundException">There is no such cell.</exception>
    public CellValue this[string path] =>
        Layout.FindCell(path) is { } cell
            ? Cells[cell.Index]
            : throw new KeyNotFoundException($"The report has no cell {path}.");

    /// <summary>Checks the rules that speak of one report.</summary>
    public CheckResult Check() => new Schema.Checking.EquationChecker(this, null).Check();

    /// <summary>Checks the rules that speak of this report and the one of the period before.</summary>
    /// <param name="previous">The report of the period before.</param>
    public CheckResult CheckAgainst(CellVector previous)
    {
        ArgumentNull.Check(previous, nameof(previous));
        return new Schema.Checking.EquationChecker(this, previous).Check();
    }
}
