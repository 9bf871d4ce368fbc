namespace SchemaKit.Cli.Analysis;

/// <summary>What became of a schema.</summary>
internal enum AnalysisStatus
{
    /// <summary>Its rules do not contradict each other.</summary>
    Sound,

    /// <summary>No contradiction was found, but not everything was analysed.</summary>
    NotFullyAnalysed,

    /// <summary>Its rules contradict each other.</summary>
    Contradictory,

    /// <summary>It is no schema.</summary>
    Invalid,

    /// <summary>It cannot be read.</summary>
    Unreadable,
}
