namespace SchemaKit.Generator;

/// <summary>What generated code says of the package that made it.</summary>
internal static class ThisPackage
{
    public const string MajorMinor = "0.1";
}
