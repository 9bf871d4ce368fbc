using System.Buffers;
using SchemaKit.Disclosure;

namespace SchemaKit.Benchmarks.Peers;

/// <summary>What SchemaKit generated.</summary>
internal sealed class SchemaKitPeer : IJsonPeer<AnnualReport>
{
    public AnnualReport Read(byte[] utf8) => AnnualReport.ReadJson(utf8);

    public void Write(AnnualReport report, ArrayBufferWriter<byte> buffer) => report.WriteJson(buffer);
}
