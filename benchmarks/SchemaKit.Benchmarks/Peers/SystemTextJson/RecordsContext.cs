using System.Text.Json.Serialization;
using SchemaKit.Benchmarks.Peers.Records;

namespace SchemaKit.Benchmarks.Peers.SystemTextJson;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(AnnualReport))]
internal sealed partial class RecordsContext : JsonSerializerContext;
