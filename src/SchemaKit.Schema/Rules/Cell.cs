using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema;

/// <summary>A number of a form's tables.</summary>
public sealed class Cell
{
    private readonly IReadOnlyList<(string Name, Labels Labels)> _steps;
    private readonly NumberModel _number;

    internal Cell(int index, string path, IReadOnlyList<(string, Labels)> steps, NumberModel number, bool mayBeMissing)
    {
        MayBeMissing = mayBeMissing;
        Index = index;
        Path = path;
        _steps = steps;
        _number = number;
    }

    /// <summary>Its place in the cell vector: the numbers of the form in schema order, from 0.</summary>
    public int Index { get; }

    /// <summary>Its JSON Pointer (RFC 6901), such as <c>/disputes/reconsideration/total</c>.</summary>
    public string Path { get; }

    /// <summary>Whether a report may leave it open: it, or a table around it, is optional or nullable.</summary>
    public bool MayBeMissing { get; }

    /// <summary>Whether it holds whole numbers only.</summary>
    public bool IsInteger => _number.IsInteger;

    /// <summary>The unit of measure, such as 件 or 万元; null where the schema names none.</summary>
    public string? Unit => _number.Unit;

    /// <summary>Whether it counts what happened in the period or what there was at its end.</summary>
    public Measure Measure => _number.Measure;

    /// <summary>Whether it is a total that the rules compute.</summary>
    public bool IsDerived => _number.IsDerived;

    /// <summary>The least number that may stand in it; null where there is no bound.</summary>
    public decimal? Minimum => _number.Minimum;

    /// <summary>The greatest number that may stand in it; null where there is no bound.</summary>
    public decimal? Maximum => _number.Maximum;

    internal NumberModel Number => _number;

    internal string Range => _number.Range.English;

    /// <summary>How many steps lead from the report down to the cell, its own included.</summary>
    internal int Depth => _steps.Count;

    /// <summary>Whether a number may stand in the cell: whole where it must be, within the bounds, not too long.</summary>
    /// <param name="value">The number.</param>
    public bool Allows(decimal value) => _number.Allows(value);

    /// <summary>What it is called, from the table down to the column.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>, or any other language that the schema's labels have.</param>
    public string Label(string language)
    {
        ArgumentNull.Check(language, nameof(language));
        return LabelPath.Of(_steps, language);
    }

    /// <summary>A part of the label: the steps from one to before another.</summary>
    internal string Label(string language, int from, int to) =>
        LabelPath.Of(_steps.Skip(from).Take(to - from), language);

    /// <summary>The name of the member that a step leads to.</summary>
    internal string StepName(int step) => _steps[step].Name;

    /// <inheritdoc/>
    public override string ToString() => Path;
}
