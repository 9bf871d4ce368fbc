using System.Buffers;
using System.Text;

namespace SchemaKit.Benchmarks.Peers.Quicktype;

/// <summary>The code that quicktype generated, through its own entry points: texts, not bytes.</summary>
internal sealed class QuicktypePeer : IJsonPeer<AnnualReport>
{
    public AnnualReport Read(byte[] utf8) => AnnualReport.FromJson(Encoding.UTF8.GetString(utf8));

    public void Write(AnnualReport report, ArrayBufferWriter<byte> buffer) =>
        Encoding.UTF8.GetBytes(report.ToJson(), buffer);
}
