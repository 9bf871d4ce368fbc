namespace SchemaKit.Schema.Versions;

/// <summary>Why a change refuses nothing that was valid.</summary>
internal enum Ground
{
    /// <summary>It asks for less than before.</summary>
    AsksForLess,

    /// <summary>Every value that was allowed is allowed still: the keywords say the same, or others asked for it already.</summary>
    AllowsTheSame,

    /// <summary>It follows from the rules and bounds of the old version.</summary>
    FollowsFromRules,

    /// <summary>It asks about a number that no document of the old version has, so that it stays undecided.</summary>
    NeverDecided,

    /// <summary>The rules and bounds of the old version leave nothing at its place: no valid document shows it.</summary>
    NeverThere,
}
