using System.Collections.Generic;

namespace SchemaKit.Schema.Versions;

/// <summary>A change and what it does.</summary>
/// <param name="Change">The change.</param>
/// <param name="Verdict">What it does to whom it concerns.</param>
internal sealed record JudgedChange(Change Change, ChangeVerdict Verdict)
{
    /// <summary>The document that shows it; null where it breaks none, or none was found.</summary>
    public Witness? Witness { get; init; }

    /// <summary>Whether no more was tried because of how much work it was.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>Why it breaks no document; null where it may.</summary>
    public Ground? Ground { get; init; }

    /// <summary>The rules and bounds that it follows from.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>How many documents that were valid, with something at the place of the change, it has not refused.</summary>
    public int Documents { get; init; }
}
