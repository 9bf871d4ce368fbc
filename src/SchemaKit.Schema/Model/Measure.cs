namespace SchemaKit.Schema;

/// <summary>Whether a number counts what happened in a period or what there was at its end.</summary>
public enum Measure
{
    /// <summary>The schema does not say.</summary>
    Unspecified,

    /// <summary>What happened in the period.</summary>
    Flow,

    /// <summary>What there was at the end of the period.</summary>
    Stock,
}
