using System.Text.Json.Serialization;
using SchemaKit.Disclosure;

namespace Example.Disclosure;

/// <summary>A context as a user writes it: a report is one member of a type of theirs.</summary>
[JsonSerializable(typeof(AnnualReport))]
[JsonSerializable(typeof(Submission))]
internal sealed partial class ReportJson : JsonSerializerContext;

internal sealed record Submission(string Officer, AnnualReport Report);
