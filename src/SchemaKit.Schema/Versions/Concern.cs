namespace SchemaKit.Schema.Versions;

/// <summary>Whom a change of a schema concerns.</summary>
internal enum Concern
{
    /// <summary>Who writes and reads documents: whether what was valid stays valid.</summary>
    Documents,

    /// <summary>Who uses the generated C# types: whether their code still compiles.</summary>
    Code,

    /// <summary>People only: no document is refused and no code breaks.</summary>
    Documentation,
}
