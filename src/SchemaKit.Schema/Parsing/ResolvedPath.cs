using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Parsing;

/// <summary>What a path leads to: a number, or an object with the numbers below it.</summary>
/// <param name="Path">The steps from the rule's object to the target.</param>
/// <param name="Leaves">The cells of the target.</param>
internal sealed record ResolvedPath(IReadOnlyList<string> Path, ResolvedCells Leaves)
{
    /// <summary>The steps from the rule's object to a cell.</summary>
    public EquatableArray<string> PathTo(string leaf) => Path.Concat(Leaves.ByPath[leaf].Path).ToEquatableArray();
}

/// <summary>The cells of a target: the same for all objects of a type.</summary>
internal sealed class ResolvedCells
{
    /// <summary>The cells by their path below the target; the target itself is the empty path.</summary>
    public Dictionary<string, ResolvedCell> ByPath { get; } = new(StringComparer.Ordinal);

    /// <summary>The paths of <see cref="ByPath"/> in schema order.</summary>
    public List<string> InOrder { get; } = [];

    /// <summary>The first list, with the path to it; the cells are those before it.</summary>
    public (IReadOnlyList<string> Path, ValueModel Item)? List { get; set; }

    public void Add(IReadOnlyList<string> path, NumberModel number)
    {
        string leaf = string.Join("/", path.Select(JsonPointer.Escape));
        ByPath.Add(leaf, new ResolvedCell(path, number));
        InOrder.Add(leaf);
    }
}

/// <summary>A cell that a path leads to, with the steps to it below the target.</summary>
internal sealed record ResolvedCell(IReadOnlyList<string> Path, NumberModel Number);
