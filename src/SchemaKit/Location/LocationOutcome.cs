namespace SchemaKit;

/// <summary>What is known of the cells that break rules.</summary>
public enum LocationOutcome
{
    /// <summary>One explanation is lighter than all others.</summary>
    Unique,

    /// <summary>Several explanations weigh the same: these are the candidates.</summary>
    Ambiguous,

    /// <summary>No explanation was found within the bound of the search. There may be one.</summary>
    NotFound,

    /// <summary>There is none: whatever number stands in any cell, the rules contradict each other.</summary>
    Impossible,
}
