namespace SchemaKit.Generator.Pipeline;

/// <summary>The names of the pipeline's steps: the columns of the run-reason table in the tests.</summary>
internal static class StepNames
{
    public const string Files = "Files";
    public const string Links = "Links";
    public const string Linked = "Linked";
    public const string Schemas = "Schemas";
    public const string Claims = "Claims";
    public const string Withheld = "Withheld";
    public const string Language = "Language";
    public const string Models = "Models";
    public const string Diagnostics = "Diagnostics";
}
