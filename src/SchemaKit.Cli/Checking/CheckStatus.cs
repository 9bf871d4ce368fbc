namespace SchemaKit.Cli.Checking;

/// <summary>What became of a file.</summary>
internal enum CheckStatus
{
    /// <summary>Every hard rule holds; soft rules may be broken.</summary>
    Held,

    /// <summary>A hard rule is broken.</summary>
    Broken,

    /// <summary>The file is no report.</summary>
    Unreadable,

    /// <summary>The file is a report, but cannot be the report of the year before.</summary>
    Refused,
}
