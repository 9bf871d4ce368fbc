namespace SchemaKit.Documents.Model;

/// <summary>A line or paragraph of text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Place">Where it begins.</param>
internal sealed record RawText(string Text, SourcePlace Place) : RawBlock;
