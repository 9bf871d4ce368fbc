using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace SchemaKit.Tests.Fuzzing;

/// <summary>A random schema, with as much of its shape as rules ask for.</summary>
internal sealed record RandomNode(JsonObject Schema, RandomKind Kind)
{
    /// <summary>Whether it is written out here and makes a C# type.</summary>
    public bool MakesType => Kind is RandomKind.Object or RandomKind.Enum && !Schema.ContainsKey("$ref");

    /// <summary>Whether it is one value that is always there, as those of a key must be.</summary>
    public bool IsPlainScalar => Kind is not (RandomKind.Object or RandomKind.List) && Schema["type"] is JsonValue;

    /// <summary>Whether it is an object of numbers and of such objects alone, which a rule can be lifted over.</summary>
    public bool IsLiftable =>
        Kind == RandomKind.Object
        && Members.Any(m => m.Node.Kind == RandomKind.Number || m.Node.IsLiftable)
        && Members.All(m => m.Node.Kind != RandomKind.List && (m.Node.Kind != RandomKind.Object || m.Node.IsLiftable));

    /// <summary>The members of an object, but for those of its key.</summary>
    public IReadOnlyList<(string Name, RandomNode Node)> Members { get; init; } = [];

    /// <summary>What a list holds.</summary>
    public RandomNode? Item { get; init; }
}
