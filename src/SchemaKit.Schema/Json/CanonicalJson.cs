using System;
using System.Linq;
using System.Text;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Schema.Json;

/// <summary>Spells values so that two are equal as JSON Schema has it where their texts are: 1.0 is 1, order of members is nothing.</summary>
internal static class CanonicalJson
{
    public static string Write(JsonNode node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode node)
    {
        switch (node)
        {
            case JsonObject value:
                text.Append('{');
                foreach (JsonMember member in value.Members.OrderBy(m => m.Name, StringComparer.Ordinal))
                {
                    WriteText(text, member.Name);
                    Write(text, member.Value);
                }
                text.Append('}');
                break;
            case JsonArray array:
                text.Append('[');
                foreach (JsonNode item in array.Items)
                    Write(text, item);
                text.Append(']');
                break;
            case JsonString value:
                WriteText(text, value.Value);
                break;
            case JsonNumber number:
                bool isExact = NumberText.TryToDecimal(number.Text, out decimal amount);
                text.Append(isExact ? NumberText.ToText(amount) : number.Text).Append(' ');
                break;
            default:
                text.Append(node is JsonBoolean flag ? (flag.Value ? 't' : 'f') : 'n');
                break;
        }
    }

    // The length in front says where it ends, whatever stands in it.
    private static void WriteText(StringBuilder text, string value) =>
        text.Append(value.Length).Append('"').Append(value);
}
