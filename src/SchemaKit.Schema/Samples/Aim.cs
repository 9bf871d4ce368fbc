using System.Collections.Generic;
using SchemaKit.Schema.Json;

namespace SchemaKit.Schema.Samples;

/// <summary>What a sample should show at a place.</summary>
internal sealed record Aim
{
    /// <summary>Whether something stands there.</summary>
    public Presence Presence { get; init; }

    /// <summary>Scalars to take one of; empty where any will do. The schema must allow them.</summary>
    public IReadOnlyList<JsonNode> Values { get; init; } = [];

    /// <summary>Whether nothing but one of these values will do; else they are taken now and then.</summary>
    public bool IsStrict { get; init; } = true;

    /// <summary>How many items a list has; null where any number will do.</summary>
    public int? Items { get; init; }

    /// <summary>The members that the second item of a list takes over from the first; null where it takes over none.</summary>
    public IReadOnlyList<string>? Repeated { get; init; }

    /// <summary>Whether the second item of a list is the first again.</summary>
    public bool RepeatsItem { get; init; }
}
