namespace SchemaKit.Generator.Initializers;

/// <summary>What a diagnostic tells the code fix of a total. The code fix knows no forms: all it does is to write.</summary>
internal static class RepairProperties
{
    /// <summary>The C# name of the total.</summary>
    public const string Member = "Member";

    /// <summary>The number that the total must be, as C# spells it; absent where its parts are not all constants.</summary>
    public const string Number = "Number";

    /// <summary>The parts of the total as an expression; absent where to write them again could change something.</summary>
    public const string Sum = "Sum";
}
