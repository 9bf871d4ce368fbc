using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text.Json;

namespace SchemaKit.AspNetCore.Problems;

/// <summary>
/// An array as a member of problem details. An element and no object of a type of ours: the serializer of a service that was
/// compiled natively knows elements, and numbers stay as they are written.
/// </summary>
internal static class JsonArray
{
    public static JsonElement Of<T>(IReadOnlyList<T> items, Action<Utf8JsonWriter, T> writeMembers)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (T item in items)
            {
                json.WriteStartObject();
                writeMembers(json, item);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return JsonElement.Parse(buffer.WrittenSpan);
    }
}
