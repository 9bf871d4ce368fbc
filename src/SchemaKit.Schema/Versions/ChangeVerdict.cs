namespace SchemaKit.Schema.Versions;

/// <summary>What a change does to whom it concerns.</summary>
internal enum ChangeVerdict
{
    /// <summary>Nothing but what people read is different.</summary>
    Documentation,

    /// <summary>What was valid stays valid; code that compiled compiles still.</summary>
    Compatible,

    /// <summary>It asks for more than before, but no document was found that it refuses, nor a reason why there is none.</summary>
    PossiblyBreaking,

    /// <summary>It refuses a document that was valid; code that compiled does not.</summary>
    Breaking,
}
