using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using SchemaKit.Schema.Checking;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema;

/// <summary>
/// The cells and equations of a report. A form without lists has one layout for all its reports; with lists, each number
/// of rows has its own. Immutable and safe to share between threads.
/// </summary>
public sealed class FormLayout
{
    private readonly Func<RowSource> _rows;
    private readonly Lazy<WholeNumberCheck?> _wholeNumbers;
    private int[]? _equationCounts;

    private FormLayout(FormModel model, Func<RowSource> rows, FormLayout? previous)
    {
        _rows = rows;
        Model = model;
        var expansion = new FormExpansion(model, rows(), previous?.Report);
        Report = expansion.Report;
        Cells = expansion.Cells;
        Equations = expansion.Equations;
        ConditionCount = expansion.ConditionCount;
        Mentioned = [.. expansion.Mentioned];
        _wholeNumbers = new Lazy<WholeNumberCheck?>(() => WholeNumberCheck.Of(this));
    }

    /// <summary>The numbers of the tables, in schema order, row by row.</summary>
    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>The rules, one equation for each place and each leaf.</summary>
    public IReadOnlyList<Equation> Equations { get; }

    internal FormModel Model { get; }

    /// <summary>The place that holds all others.</summary>
    internal FormPlace Report { get; }

    /// <summary>How many conditions of rules there are, at all places.</summary>
    internal int ConditionCount { get; }

    /// <summary>The cells that rules speak of beside their equations' own.</summary>
    internal IReadOnlyCollection<Cell> Mentioned { get; }

    /// <summary>The layout of a report with such rows.</summary>
    internal static FormLayout Of(FormModel model, RowNames rows) => new(model, () => RowSource.Of(rows), null);

    /// <summary>The check of reports whose rules speak of whole numbers alone; null where those of the form do not.</summary>
    internal WholeNumberCheck? WholeNumbers => _wholeNumbers.Value;

    /// <summary>A layout for analysis: a row that stands for all in each list, sums over rows being numbers of their own.</summary>
    internal static FormLayout OfRules(FormModel model) => new(model, RowSource.OneForAll, null);

    /// <summary>A layout with so many rows in each list as it may have, up to a count.</summary>
    internal static FormLayout OfSome(FormModel model, int rows) => new(model, () => RowSource.Some(rows), null);

    /// <summary>The cell at a JSON Pointer; null where there is none.</summary>
    /// <param name="path">The pointer, such as <c>/rows/0/amount</c>.</param>
    public Cell? FindCell(string path)
    {
        ArgumentNull.Check(path, nameof(path));
        if (path.Length == 0 || path[0] != '/')
            return null;
        return FindCell(path.Split('/').Skip(1).Select(JsonPointer.Unescape));
    }

    /// <summary>The cell that some steps lead to; null where there is none.</summary>
    internal Cell? FindCell(IEnumerable<string> steps)
    {
        FormPlace? place = Report;
        foreach (string step in steps)
            place = place?.Find(step);
        return place?.Cell;
    }

    /// <summary>The cell that in this layout is what a cell of another is there: its rows have the same keys.</summary>
    internal Cell? Counterpart(Cell cell) => Report.Counterpart(cell.Place)?.Cell;

    /// <summary>This layout beside that of the period before, in which equations across periods find their cells.</summary>
    internal FormLayout Against(FormLayout previous) =>
        Model.HasLists(Model.Root) ? new FormLayout(Model, _rows, previous) : this;

    // How many equations of a severity there are: index = 2 x severity + (needs the period before ? 1 : 0).
    internal int CountEquations(Severity severity, bool needsPrevious)
    {
        int[]? counts = Volatile.Read(ref _equationCounts);
        if (counts is null)
        {
            counts = new int[6];
            foreach (Equation equation in Equations)
                counts[2 * (int)equation.Rule.Severity + (equation.Rule.NeedsPrevious ? 1 : 0)]++;
            Volatile.Write(ref _equationCounts, counts);
        }
        return counts[2 * (int)severity + (needsPrevious ? 1 : 0)];
    }

    internal void RequireVector(int count, string name)
    {
        if (count != Cells.Count)
            throw new ArgumentException($"The form has {Cells.Count} cells, the vector {count}.", name);
    }
}
