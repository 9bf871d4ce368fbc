using SchemaKit.Schema;

namespace SchemaKit.Documents.Formats;

/// <summary>What stands in a cell of a sheet.</summary>
/// <param name="Text">What a reader sees of it.</param>
/// <param name="Fault">Why that is no number that could be read; null where nothing speaks against it.</param>
internal readonly record struct SheetValue(string Text, Phrase? Fault = null);
