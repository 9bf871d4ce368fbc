using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;

namespace SchemaKit.Schema.Samples;

/// <summary>A document before its cells have their numbers.</summary>
internal abstract class Sketch
{
    /// <summary>The document, each cell with its number.</summary>
    public abstract JsonNode ToJson(IReadOnlyList<decimal> numbers);

    /// <summary>The same once more, each of its cells tied to the one that it repeats.</summary>
    public abstract Sketch Repeat();
}

/// <summary>A value that is no cell, or <c>null</c>.</summary>
internal sealed class SketchedScalar(JsonNode value) : Sketch
{
    public JsonNode Value { get; } = value;

    public override JsonNode ToJson(IReadOnlyList<decimal> numbers) => Value;

    public override Sketch Repeat() => this;
}

/// <summary>A cell whose number is to be found.</summary>
internal sealed class SketchedCell(CellVariable variable, SketchedCell? same = null) : Sketch
{
    public CellVariable Variable { get; } = variable;

    /// <summary>The cell that must have the same number; null where none must.</summary>
    public SketchedCell? Same { get; } = same;

    /// <summary>Its place among the cells of the document that have numbers.</summary>
    public int Index { get; set; }

    public override JsonNode ToJson(IReadOnlyList<decimal> numbers) => SampleJson.Number(numbers[Index]);

    public override Sketch Repeat() => new SketchedCell(Variable, this);
}

/// <summary>An object: the members that are there.</summary>
internal sealed class SketchedObject(Dictionary<ValuePlace, Sketch> members, IReadOnlyList<ValuePlace> order) : Sketch
{
    public IEnumerable<Sketch> Members => order.Select(At).OfType<Sketch>();

    public Sketch? At(ValuePlace member) => members.TryGetValue(member, out Sketch? sketch) ? sketch : null;

    /// <summary>Puts another value in the place of a member's.</summary>
    public void Replace(ValuePlace member, Sketch value) => members[member] = value;

    public override JsonNode ToJson(IReadOnlyList<decimal> numbers) =>
        SampleJson.Object(
            order.Where(members.ContainsKey).Select(p => (p.Member!.JsonName, members[p].ToJson(numbers)))
        );

    public override Sketch Repeat() =>
        new SketchedObject(members.ToDictionary(m => m.Key, m => m.Value.Repeat()), order);
}

/// <summary>A list.</summary>
internal sealed class SketchedList(List<Sketch> items) : Sketch
{
    public IReadOnlyList<Sketch> Items => items;

    public override JsonNode ToJson(IReadOnlyList<decimal> numbers) =>
        SampleJson.Array(items.Select(i => i.ToJson(numbers)));

    public override Sketch Repeat() => new SketchedList([.. items.Select(i => i.Repeat())]);
}
