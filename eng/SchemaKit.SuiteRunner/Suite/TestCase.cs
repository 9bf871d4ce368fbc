namespace SchemaKit.SuiteRunner.Suite;

/// <summary>An instance, and what the suite says of it.</summary>
/// <param name="Description">What the suite calls it.</param>
/// <param name="Json">The instance as the suite spells it.</param>
/// <param name="IsValid">Whether the schema allows it.</param>
internal sealed record TestCase(string Description, string Json, bool IsValid);
