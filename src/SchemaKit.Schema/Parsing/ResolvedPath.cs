using System;
using System.Collections.Generic;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Parsing;

/// <summary>What a path leads to: a number, or an object with the numbers below it.</summary>
internal sealed class ResolvedPath
{
    /// <summary>The cells by their path below the target; the target itself is the empty path.</summary>
    public Dictionary<string, ResolvedCell> Leaves { get; } = new(StringComparer.Ordinal);

    /// <summary>The paths of <see cref="Leaves"/> in schema order.</summary>
    public List<string> LeafOrder { get; } = [];
}

/// <summary>A cell that a path leads to.</summary>
internal sealed record ResolvedCell(IReadOnlyList<string> Path, NumberModel Number);
