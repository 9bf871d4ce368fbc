namespace SchemaKit.Schema.Versions;

/// <summary>What a version finds wrong with a document: a fault of reading, or a hard rule that is broken.</summary>
/// <param name="Key">The place in the form, as <see cref="Samples.ValuePlace.Key"/> spells it.</param>
/// <param name="IsCut">Whether the place is only known down to there.</param>
/// <param name="Pointer">The place in the document.</param>
/// <param name="Kind">What is wrong; null where a rule is broken.</param>
/// <param name="Rule">The rule that is broken; empty where none is.</param>
/// <param name="Message">The fault in words.</param>
internal sealed record Fault(
    string Key,
    bool IsCut,
    string Pointer,
    ReadProblemKind? Kind,
    string Rule,
    Phrase Message
);
