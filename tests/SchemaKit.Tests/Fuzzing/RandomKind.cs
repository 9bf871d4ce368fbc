namespace SchemaKit.Tests.Fuzzing;

/// <summary>What a random schema describes.</summary>
internal enum RandomKind
{
    Number,
    Text,
    Enum,
    Boolean,
    Object,
    List,
}
