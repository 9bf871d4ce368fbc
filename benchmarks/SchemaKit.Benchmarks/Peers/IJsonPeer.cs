using System.Buffers;

namespace SchemaKit.Benchmarks.Peers;

/// <summary>Something that reads and writes reports.</summary>
/// <typeparam name="T">The type that it binds them to.</typeparam>
internal interface IJsonPeer<T>
{
    T Read(byte[] utf8);

    void Write(T report, ArrayBufferWriter<byte> buffer);
}
