using System.Globalization;
using System.Linq;

namespace SchemaKit.Schema.Json;

/// <summary>Finds the values of a document by their JSON Pointers.</summary>
internal static class JsonPlaces
{
    /// <summary>The value at a pointer; where there is none, the nearest around it that is there.</summary>
    public static JsonNode Nearest(JsonNode root, string pointer)
    {
        JsonNode node = root;
        // A pointer is empty or starts with '/': nothing stands before the first.
        foreach (string step in pointer.Split('/').Skip(1))
        {
            if (Step(node, JsonPointer.Unescape(step)) is not { } next)
                break;
            node = next;
        }
        return node;
    }

    private static JsonNode? Step(JsonNode node, string step) =>
        node switch
        {
            JsonObject value => value.Find(step)?.Value,
            JsonArray array when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index) =>
                array.Items.ElementAtOrDefault(index),
            _ => null,
        };
}
