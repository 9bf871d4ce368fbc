using System;
using System.Buffers;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchemaKit.Serialization;

/// <summary>Lets <see cref="JsonSerializer"/> read and write reports as strictly as their own methods do.</summary>
/// <typeparam name="T">The type of the report.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ReportJsonConverter<T> : JsonConverter<T>
    where T : class, IReport<T>
{
    // What HTML takes for markup. Reports hold none of it as a rule; where one does, it is the writer's encoder that decides.
    private static readonly SearchValues<byte> Markup = SearchValues.Create("<>&'+`"u8);

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
        if (!writer.Options.Indented && !IsEncoded(canonical.Utf8, writer.Options.Encoder))
        {
            writer.WriteRawValue(canonical.Utf8, skipInputValidation: true);
            return;
        }
        // The writer lays the tokens out and encodes their texts.
        using JsonDocument document = JsonDocument.Parse(canonical.Memory);
        document.RootElement.WriteTo(writer);
    }

    // Whether an encoder would escape some markup.
    private static bool IsEncoded(ReadOnlySpan<byte> canonical, JavaScriptEncoder? encoder)
    {
        for (int at; (at = canonical.IndexOfAny(Markup)) >= 0; canonical = canonical.Slice(at + 1))
        {
            if ((encoder ?? JavaScriptEncoder.Default).FindFirstCharacterToEncodeUtf8(canonical.Slice(at, 1)) == 0)
                return true;
        }
        return false;
    }
}
