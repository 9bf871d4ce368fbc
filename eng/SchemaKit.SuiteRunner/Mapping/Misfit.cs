namespace SchemaKit.SuiteRunner.Mapping;

/// <summary>Why SchemaKit must refuse an instance that the suite allows.</summary>
internal enum Misfit
{
    /// <summary>It need not: the verdict must be the suite's.</summary>
    None,

    /// <summary>A value has another type than the one that was added to its schema.</summary>
    OtherType,

    /// <summary>An object has a member that its schema does not name: objects are closed.</summary>
    UnnamedMember,

    /// <summary>A number is beyond what a C# number of its type holds: <c>long</c> or <c>decimal</c>.</summary>
    BeyondNumbers,
}
