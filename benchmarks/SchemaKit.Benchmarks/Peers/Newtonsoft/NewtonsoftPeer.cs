using System;
using System.Buffers;
using System.IO;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace SchemaKit.Benchmarks.Peers.Newtonsoft;

/// <summary>Newtonsoft.Json, from bytes to bytes.</summary>
internal sealed class NewtonsoftPeer<T> : IJsonPeer<T>
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly JsonSerializer _serializer = JsonSerializer.Create(
        new JsonSerializerSettings
        {
            ContractResolver = new DefaultContractResolver { NamingStrategy = new FormNames() },
            Converters = { new StringEnumConverter(new CamelCaseNamingStrategy()) },
            NullValueHandling = NullValueHandling.Ignore,
            FloatParseHandling = FloatParseHandling.Decimal,
        }
    );

    public T Read(byte[] utf8)
    {
        using var reader = new JsonTextReader(new StreamReader(new MemoryStream(utf8), Utf8));
        return _serializer.Deserialize<T>(reader)!;
    }

    public void Write(T report, ArrayBufferWriter<byte> buffer)
    {
        var text = new StringWriter();
        _serializer.Serialize(text, report);
        Encoding.UTF8.GetBytes(text.GetStringBuilder().ToString().AsSpan(), buffer);
    }

    private sealed class FormNames : CamelCaseNamingStrategy
    {
        protected override string ResolvePropertyName(string name) =>
            name == "Schema" ? "$schema" : base.ResolvePropertyName(name);
    }
}
