using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SchemaKit.Benchmarks.Peers.SystemTextJson;

/// <summary>The ways to use System.Text.Json.</summary>
internal static class SystemTextJsonPeers
{
    public static SystemTextJsonPeer<Records.AnnualReport> Records { get; } = new(RecordsContext.Default.AnnualReport);

    public static SystemTextJsonPeer<Classes.AnnualReport> Classes { get; } = new(ClassesContext.Default.AnnualReport);

    public static SystemTextJsonPeer<Records.AnnualReport> Reflection { get; } =
        new(
            (JsonTypeInfo<Records.AnnualReport>)
                new JsonSerializerOptions(JsonSerializerOptions.Default)
                {
                    PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                    Converters = { new JsonStringEnumConverter() },
                    TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
                }.GetTypeInfo(typeof(Records.AnnualReport))
        );
}
