namespace SchemaKit.SuiteRunner.Reporting;

/// <summary>What became of an instance, the most telling first.</summary>
internal enum Outcome
{
    /// <summary>The interpreter or the generated reader says something else than it must.</summary>
    Wrong,

    /// <summary>Both say what the suite says.</summary>
    AsTheSuite,

    /// <summary>Both refuse a text because of its <c>format</c>, which the suite takes for an annotation here.</summary>
    FormatAsserted,

    /// <summary>Both refuse an object because of a member that its schema does not name.</summary>
    UnnamedMember,

    /// <summary>Both refuse a number that a C# number of its type does not hold.</summary>
    BeyondNumbers,

    /// <summary>Both refuse a value because of the type that was added to its schema.</summary>
    OtherType,

    /// <summary>The schema is refused.</summary>
    SchemaRefused,
}
