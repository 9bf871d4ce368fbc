namespace SchemaKit.Schema.Samples;

/// <summary>Whether something should stand at a place.</summary>
internal enum Presence
{
    /// <summary>It does not matter.</summary>
    Any,

    /// <summary>A value that is not <c>null</c>.</summary>
    Value,

    /// <summary><c>null</c>.</summary>
    Null,

    /// <summary>Nothing.</summary>
    Absent,
}
