namespace SchemaKit.Schema.Json;

/// <summary>A fault of a JSON text: what, where, on which path.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Path">The JSON Pointer (RFC 6901) of the value being read.</param>
/// <param name="Found">What stands there, as written; empty at the end of the text.</param>
/// <param name="Expected">What could stand there.</param>
internal sealed record JsonProblem(ReadProblemKind Kind, TextSpan Span, string Path, string Found, Phrase Expected);
