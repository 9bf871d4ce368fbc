namespace SchemaKit.Schema;

/// <summary>What generated code and documents say of the package that made them.</summary>
internal static class ThisPackage
{
    public const string MajorMinor = "0.1";
}
