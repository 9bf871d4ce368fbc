namespace SchemaKit.Schema.Versions;

/// <summary>
/// A document that shows that a change breaks documents: the old version reads it and its hard rules hold, the new version
/// refuses it. Both interpreters have been run on its text.
/// </summary>
/// <param name="Document">The document as JSON.</param>
/// <param name="Previous">The document of the period before, as JSON; null where none is needed.</param>
/// <param name="Fault">What the new version finds wrong because of the change.</param>
/// <param name="HasOtherFaults">Whether it finds more wrong, because of other changes.</param>
internal sealed record Witness(string Document, string? Previous, Fault Fault, bool HasOtherFaults);
