namespace SchemaKit.Schema.Samples;

/// <summary>What kind of values a sample prefers.</summary>
internal enum PickStyle
{
    /// <summary>The shortest texts, the numbers nearest to zero, nothing that may be left out.</summary>
    Smallest,

    /// <summary>Values as reports have them: many zeros, mostly small numbers.</summary>
    Ordinary,

    /// <summary>Values at the bounds as well.</summary>
    Wild,
}
