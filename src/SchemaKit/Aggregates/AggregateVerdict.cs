namespace SchemaKit;

/// <summary>Whether an aggregate is the sum of its units.</summary>
public enum AggregateVerdict
{
    /// <summary>Every cell is the sum of the units'.</summary>
    Held,

    /// <summary>No cell is known to be wrong, but not everything is known: a unit or a number is missing.</summary>
    Undecided,

    /// <summary>A cell is not the sum, or less than what is known of it already.</summary>
    Broken,
}
