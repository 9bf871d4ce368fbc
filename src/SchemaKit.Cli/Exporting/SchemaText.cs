using System;
using System.Buffers;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SchemaKit.Cli.Output;

namespace SchemaKit.Cli.Exporting;

/// <summary>Writes JSON for people to read: indented, Chinese as it is, and nothing in it that is not seen.</summary>
internal static class SchemaText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    public static string Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
            write(json);
        string text = Encoding.UTF8.GetString(buffer.WrittenSpan);
        // Line by line, since the layout's own line ends stay; inside a string \uXXXX is the same character.
        return string.Concat(text.Split('\n').Select(line => VisibleText.Of(line) + "\n"));
    }
}
