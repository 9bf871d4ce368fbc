namespace SchemaKit.Schema.Parsing;

/// <summary>The dialect of JSON Schema that a tables document is written in.</summary>
internal static class Dialect
{
    public const string Id = "urn:schemakit:dialect:1";
}
