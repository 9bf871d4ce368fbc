using System.Text.Json.Nodes;

namespace SchemaKit.Cli.Tests.Exporting;

/// <summary>A real report with something changed.</summary>
/// <param name="Mutation">What was changed.</param>
/// <param name="Document">The document; null stands for JSON's null.</param>
internal sealed record MutatedReport(string Mutation, JsonNode? Document);
