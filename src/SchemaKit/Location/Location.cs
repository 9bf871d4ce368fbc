using System.Collections.Generic;
using System.Linq;

namespace SchemaKit;

/// <summary>Which cells of a report can be to blame for the hard rules that it breaks.</summary>
public sealed class Location
{
    internal Location(IReadOnlyList<Fault> faults) => Faults = faults;

    /// <summary>What is wrong, in schema order; things that no rule ties to each other apart.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    /// <summary>Whether nothing is wrong: the hard rules hold, or, of a draft, can.</summary>
    public bool IsConsistent => Faults.Count == 0;

    /// <summary>Whether each fault has one explanation alone, with one number for each cell.</summary>
    public bool IsUnique => Faults.All(f => f.Outcome == LocationOutcome.Unique && f.Explanations[0].IsDetermined);
}
