namespace SchemaKit.Documents.Model;

/// <summary>A part of a document: text or a grid.</summary>
internal abstract record RawBlock;
