using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace SchemaKit.SuiteRunner.Suite;

/// <summary>A schema of the suite with its instances.</summary>
/// <param name="Description">What the suite calls it.</param>
/// <param name="Schema">The schema; <c>true</c> and <c>false</c> are schemas too.</param>
/// <param name="Cases">The instances.</param>
internal sealed record TestGroup(string Description, JsonNode Schema, IReadOnlyList<TestCase> Cases);
