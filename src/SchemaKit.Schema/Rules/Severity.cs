namespace SchemaKit;

/// <summary>How much a broken rule weighs.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>A soft rule: real reports may break it for a good reason.</summary>
    Warning,

    /// <summary>A hard rule: a report that breaks it is wrong.</summary>
    Error,
}
