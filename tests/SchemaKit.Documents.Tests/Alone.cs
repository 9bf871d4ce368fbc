namespace SchemaKit.Documents.Tests;

/// <summary>Tests of time, beside which no other test takes the processor.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
