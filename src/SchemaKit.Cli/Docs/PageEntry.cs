namespace SchemaKit.Cli.Docs;

/// <summary>A line of a table of contents.</summary>
/// <param name="Level">1 for a section, 2 for what stands in it.</param>
/// <param name="Anchor">Where it leads.</param>
/// <param name="Text">What it is called.</param>
internal sealed record PageEntry(int Level, string Anchor, string Text);
