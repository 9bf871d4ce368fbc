namespace SchemaKit.Benchmarks.Documents;

/// <summary>How many of a report's numbers are zero.</summary>
public enum Profile
{
    /// <summary>Three quarters, as in real reports.</summary>
    Sparse,

    /// <summary>Hardly any.</summary>
    Dense,
}
