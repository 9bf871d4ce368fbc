namespace SchemaKit.Schema.Model;

/// <summary>What stands in a document where there is no number, and why there is none.</summary>
/// <param name="Text">The text, such as <c>/</c>; null for <c>null</c>.</param>
/// <param name="Status">Why there is no number.</param>
internal sealed record MissingMarker(string? Text, CellStatus Status);
