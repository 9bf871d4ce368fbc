namespace SchemaKit.Cli;

/// <summary>What the command leaves to the shell; the worst of all files wins.</summary>
internal enum ExitCode
{
    /// <summary>Every hard rule holds; a new version breaks nothing.</summary>
    AllHold = 0,

    /// <summary>A hard rule is broken; a new version breaks what was valid, or may.</summary>
    RuleBroken = 1,

    /// <summary>An input is unreadable, or the command is used wrongly.</summary>
    Unusable = 2,
}
