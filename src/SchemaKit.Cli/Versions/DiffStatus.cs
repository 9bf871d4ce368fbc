namespace SchemaKit.Cli.Versions;

/// <summary>What became of a comparison of two schemas.</summary>
internal enum DiffStatus
{
    /// <summary>What was valid stays valid.</summary>
    Compatible,

    /// <summary>No document was found that the new version refuses, but no reason either why there is none.</summary>
    PossiblyBreaking,

    /// <summary>The new version refuses documents that were valid, or, where that is asked for, breaks C# code.</summary>
    Breaking,

    /// <summary>One of the two is no schema.</summary>
    Invalid,

    /// <summary>One of the two cannot be read.</summary>
    Unreadable,
}
