using System;
using System.Buffers;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchemaKit.Serialization;

/// <summary>Lets <see cref="JsonSerializer"/> read and write reports as strictly as their own methods do.</summary>
/// <typeparam name="T">The type of the report.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ReportJsonConverter<T> : JsonConverter<T>
    where T : class, IReport<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
#if NET9_0_OR_GREATER
        ReadOnlySpan<byte> utf8 = System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(document.RootElement);
#else
        ReadOnlySpan<byte> utf8 = Encoding.UTF8.GetBytes(document.RootElement.GetRawText());
#endif
        if (T.TryReadJson(utf8, out T? report, out IReadOnlyList<ReadProblem> problems))
            return report;
        var cause = new ReportReadException(problems);
        throw new JsonException(
            string.Join("\n", problems.Select(p => $"{p.Path}: {p.Message(Schema.Language.Current)}")),
            cause
        );
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        using DocumentBuffer canonical = DocumentBuffer.Of(value);
        if (!writer.Options.Indented)
        {
            writer.WriteRawValue(canonical.Utf8, skipInputValidation: true);
            return;
        }
        // Asked for an indented form, pass the tokens on and let the writer lay them out.
        using JsonDocument document = JsonDocument.Parse(canonical.Memory);
        document.RootElement.WriteTo(writer);
    }
}
