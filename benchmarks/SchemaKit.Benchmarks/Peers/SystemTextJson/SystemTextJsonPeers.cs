using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SchemaKit.Benchmarks.Peers.SystemTextJson;

/// <summary>The ways to use System.Text.Json. Each is made when it is first asked for: who measures one pays for no other.</summary>
internal static class SystemTextJsonPeers
{
    public static SystemTextJsonPeer<Records.AnnualReport> Records => OfRecords.Peer;

    public static SystemTextJsonPeer<Classes.AnnualReport> Classes => OfClasses.Peer;

    public static SystemTextJsonPeer<Records.AnnualReport> Reflection => OfReflection.Peer;

    private static class OfRecords
    {
        public static readonly SystemTextJsonPeer<Records.AnnualReport> Peer = new(RecordsContext.Default.AnnualReport);
    }

    private static class OfClasses
    {
        public static readonly SystemTextJsonPeer<Classes.AnnualReport> Peer = new(ClassesContext.Default.AnnualReport);
    }

    private static class OfReflection
    {
        public static readonly SystemTextJsonPeer<Records.AnnualReport> Peer = new(
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
}
