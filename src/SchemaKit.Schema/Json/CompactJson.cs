using System.Collections.Generic;
using System.Text;
using SchemaKit.Schema.Text;

namespace SchemaKit.Schema.Json;

/// <summary>Writes a JSON value without white space: what is left of it when layout does not count.</summary>
internal static class CompactJson
{
    /// <param name="node">The value.</param>
    /// <param name="replaced">Texts to write in the place of those that stand there.</param>
    public static string Write(JsonNode node, IReadOnlyDictionary<JsonNode, string>? replaced = null)
    {
        var text = new StringBuilder();
        Write(text, node, replaced);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode node, IReadOnlyDictionary<JsonNode, string>? replaced)
    {
        switch (node)
        {
            case JsonObject value:
                text.Append('{');
                for (int i = 0; i < value.Members.Count; i++)
                {
                    if (i > 0)
                        text.Append(',');
                    WriteText(text, value.Members[i].Name);
                    text.Append(':');
                    Write(text, value.Members[i].Value, replaced);
                }
                text.Append('}');
                break;
            case JsonArray array:
                text.Append('[');
                for (int i = 0; i < array.Items.Count; i++)
                {
                    if (i > 0)
                        text.Append(',');
                    Write(text, array.Items[i], replaced);
                }
                text.Append(']');
                break;
            case JsonString value:
                string? other = null;
                replaced?.TryGetValue(value, out other);
                WriteText(text, other ?? value.Value);
                break;
            case JsonNumber number:
                text.Append(number.Text);
                break;
            case JsonBoolean flag:
                text.Append(flag.Value ? "true" : "false");
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void WriteText(StringBuilder text, string value)
    {
        text.Append('"');
        int written = 0;
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            string? escape =
                c is '"' or '\\' ? "\\" + c
                // So that the text can stand on one line of C#, which also ends lines at U+0085, U+2028 and U+2029.
                : Unseen.Is(c) ? Unseen.Escape(c)
                : null;
            if (escape is null)
                continue;
            text.Append(value, written, i - written).Append(escape);
            written = i + 1;
        }
        text.Append(value, written, value.Length - written).Append('"');
    }
}
