using System.Collections.Generic;

namespace SchemaKit.Cli.Docs;

/// <summary>A fact with its name.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Values">What there is to say; several where each has a line of its own.</param>
internal sealed record PageFact(string Name, IReadOnlyList<IReadOnlyList<Inline>> Values)
{
    public PageFact(string name, params Inline[] value)
        : this(name, [value]) { }
}
