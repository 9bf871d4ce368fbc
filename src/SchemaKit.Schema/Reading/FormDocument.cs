using System;
using System.Collections.Generic;

namespace SchemaKit.Schema;

/// <summary>A document that an interpreted form has read: its cells, and its other members by JSON Pointer.</summary>
public sealed class FormDocument
{
    private readonly Lazy<CellVector> _vector;

    internal FormDocument(
        Func<FormLayout> layout,
        IReadOnlyList<CellValue> cells,
        IReadOnlyList<bool?> conditions,
        IReadOnlyDictionary<string, string> texts
    )
    {
        Cells = cells;
        Texts = texts;
        _vector = new Lazy<CellVector>(() => new CellVector(layout(), cells, conditions));
    }

    /// <summary>The cell vector, one value for each cell of the report's <see cref="Layout"/>.</summary>
    public IReadOnlyList<CellValue> Cells { get; }

    /// <summary>Everything that is no cell, by JSON Pointer; numbers in their canonical spelling.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; }

    /// <summary>The cells and equations of the report.</summary>
    public FormLayout Layout => _vector.Value.Layout;

    /// <summary>All that rules ask of the report.</summary>
    public CellVector ToCellVector() => _vector.Value;

    /// <summary>Checks the rules that speak of one report.</summary>
    public CheckResult Check() => _vector.Value.Check();

    /// <summary>Checks the rules that speak of this report and the one of the period before.</summary>
    /// <param name="previous">The report of the period before.</param>
    public CheckResult CheckAgainst(FormDocument previous)
    {
        ArgumentNull.Check(previous, nameof(previous));
        return _vector.Value.CheckAgainst(previous._vector.Value);
    }
}
