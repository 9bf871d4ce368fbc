using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema;

/// <summary>A number of a form's tables.</summary>
public sealed class Cell
{
    private readonly NumberModel _number;
    private string? _path;

    internal Cell(int index, FormPlace place, NumberModel number, bool mayBeMissing)
    {
        MayBeMissing = mayBeMissing;
        Index = index;
        Place = place;
        _number = number;
    }

    /// <summary>Its place in the cell vector: the numbers of the tables in schema order, from 0.</summary>
    public int Index { get; }

    /// <summary>Its JSON Pointer (RFC 6901), such as <c>/disputes/reconsideration/total</c>.</summary>
    public string Path => _path ??= Place.Path;

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

    /// <summary>Whether it always holds a whole number of 32 bits.</summary>
    internal bool IsNarrow => _number.FitsInt32 && !MayBeMissing;

    internal string Range => _number.Range.English;

    /// <summary>How many decimals are printed; null where the schema does not say.</summary>
    public int? Decimals => _number.Decimals;

    internal FormPlace Place { get; }

    /// <summary>Its JSON Pointer with <c>*</c> for the rows that lead to it: that of all rows alike.</summary>
    internal string PathOfRows => JsonPointer.Join(Place.Walk().Select(p => p.RowStep));

    /// <summary>How many steps lead from the report down to the cell, its own included.</summary>
    internal int Depth => Place.Depth;

    /// <summary>Whether a number may stand in the cell: whole where it must be, within the bounds, not too long.</summary>
    /// <param name="value">The number.</param>
    public bool Allows(decimal value) => _number.Allows(value);

    /// <summary>What it is called, from the table down to the column.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>, or any other language that the schema's labels have.</param>
    public string Label(string language)
    {
        ArgumentNull.Check(language, nameof(language));
        return Label(language, 0, Depth);
    }

    /// <summary>A part of the label: the steps from one to before another.</summary>
    internal string Label(string language, int from, int to) =>
        LabelPath.Of(Place.Walk().Skip(from).Take(to - from).Select(p => p.Label(language)));

    /// <summary>The name of the member that a step leads to, or the number of the row.</summary>
    internal string StepName(int step) => Place.Walk().ElementAt(step).Name;

    /// <summary>What stands for the cells of a list that is not there: no vector has a number for it.</summary>
    internal static Cell OfAbsentList(FormPlace list) =>
        new(Term.Nowhere, list, new NumberModel(IsInteger: false), mayBeMissing: true);

    /// <inheritdoc/>
    public override string ToString() => Path;
}
