using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Schema;

/// <summary>A number of a form's tables.</summary>
public sealed class Cell
{
    private readonly IReadOnlyList<(string Name, Labels Labels)> _steps;

    internal Cell(
        int index,
        string path,
        IReadOnlyList<(string, Labels)> steps,
        bool isInteger,
        string? unit,
        Measure measure,
        bool isDerived
    )
    {
        Index = index;
        Path = path;
        _steps = steps;
        IsInteger = isInteger;
        Unit = unit;
        Measure = measure;
        IsDerived = isDerived;
    }

    /// <summary>Its place in the cell vector: the numbers of the form in schema order, from 0.</summary>
    public int Index { get; }

    /// <summary>Its JSON Pointer (RFC 6901), such as <c>/disputes/reconsideration/total</c>.</summary>
    public string Path { get; }

    /// <summary>Whether it holds whole numbers only.</summary>
    public bool IsInteger { get; }

    /// <summary>The unit of measure, such as 件 or 万元; null where the schema names none.</summary>
    public string? Unit { get; }

    /// <summary>Whether it counts what happened in the period or what there was at its end.</summary>
    public Measure Measure { get; }

    /// <summary>Whether it is a total that the rules compute.</summary>
    public bool IsDerived { get; }

    /// <summary>What it is called, from the table down to the column.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>, or any other language that the schema's labels have.</param>
    public string Label(string language)
    {
        ArgumentNull.Check(language, nameof(language));
        return string.Join(" › ", _steps.Select(s => s.Labels.In(language) ?? s.Name));
    }

    /// <inheritdoc/>
    public override string ToString() => Path;
}
