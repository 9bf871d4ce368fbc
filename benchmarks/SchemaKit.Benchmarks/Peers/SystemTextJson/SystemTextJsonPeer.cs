using System;
using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SchemaKit.Benchmarks.Peers.SystemTextJson;

/// <summary>System.Text.Json with what its generator made, or what reflection found.</summary>
/// <param name="type">What it knows of the type.</param>
internal sealed class SystemTextJsonPeer<T>(JsonTypeInfo<T> type) : IJsonPeer<T>
{
    // Chinese letters as they are, so that all write the same bytes.
    private static readonly JsonWriterOptions AsIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private Utf8JsonWriter? _writer;

    public T Read(byte[] utf8) => Read(utf8.AsSpan());

    public T Read(ReadOnlySpan<byte> utf8) => JsonSerializer.Deserialize(utf8, type)!;

    public void Write(T report, ArrayBufferWriter<byte> buffer)
    {
        _writer ??= new Utf8JsonWriter(buffer, AsIs);
        _writer.Reset(buffer);
        JsonSerializer.Serialize(_writer, report, type);
    }
}
