using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Parsing;

/// <summary>A value that a schema shows to people, and that must be such as it allows.</summary>
/// <param name="Keyword"><c>default</c> or <c>examples</c>.</param>
/// <param name="Node">The value.</param>
/// <param name="Model">What may stand there.</param>
/// <param name="Problems">The faults of the document that it stands in.</param>
internal sealed record SampleValue(string Keyword, JsonNode Node, ValueModel Model, ProblemList Problems);
