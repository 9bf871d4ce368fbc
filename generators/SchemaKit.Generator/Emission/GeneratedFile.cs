namespace SchemaKit.Generator.Emission;

/// <summary>A generated file.</summary>
internal sealed record GeneratedFile(string HintName, string Text);
