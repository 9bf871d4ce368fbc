using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace SchemaKit.Tests.Shared;

/// <summary>Changes documents at random: a value, a member, a row, the order; now and then into something that is no report.</summary>
internal sealed class DocumentMutator(int seed)
{
    private static readonly string[] Scalars =
    [
        "null",
        "0",
        "1",
        "-1",
        "2",
        "7",
        "7.0",
        "0.01",
        "0.5",
        "12.25",
        "1e2",
        "2147483648",
        "92233720368547758070",
        "true",
        "false",
        "\"\"",
        "\"ab\"",
        "\"own\"",
        "\"aggregate\"",
        "\"201\"",
        "\"20101\"",
        "\"2024-12-31\"",
        "\"2023-02-29\"",
        "[]",
        "{}",
        "[1,2]",
    ];

    // A longer number is near the end of what a decimal holds.
    private const int MaxNudged = 28;

    private readonly Random _random = new(seed);

    /// <summary>A copy of a document with one to three changes.</summary>
    public JsonNode Mutate(JsonNode document)
    {
        JsonNode root = document.DeepClone();
        for (int n = _random.Next(1, 4); n > 0; n--)
            Change(root);
        return root;
    }

    private void Change(JsonNode root)
    {
        JsonNode[] containers = [.. Containers(root)];
        JsonNode target = containers[_random.Next(containers.Length)];
        if (target is JsonObject table && table.Count > 0)
            ChangeMember(table);
        else if (target is JsonArray list)
            ChangeRow(list);
    }

    private void ChangeMember(JsonObject table)
    {
        string name = table.ElementAt(_random.Next(table.Count)).Key;
        switch (_random.Next(12))
        {
            case 0:
                table.Remove(name);
                break;
            case 1:
                table[name] = Scalar();
                break;
            case 2:
                table[name + "x"] = Scalar();
                break;
            case 3:
                KeyValuePair<string, JsonNode?>[] members = [.. table];
                table.Clear();
                _random.Shuffle(members);
                foreach ((string key, JsonNode? value) in members)
                    table.Add(key, value);
                break;
            case 4:
                string other = table.ElementAt(_random.Next(table.Count)).Key;
                table[name] = table[other]?.DeepClone();
                break;
            default:
                table[name] = Nudge(table[name]);
                break;
        }
    }

    private void ChangeRow(JsonArray list)
    {
        int at = list.Count == 0 ? 0 : _random.Next(list.Count);
        switch (_random.Next(7))
        {
            case 0 when list.Count > 0:
                list.RemoveAt(at);
                break;
            case 1 when list.Count > 0:
                list.Insert(_random.Next(list.Count + 1), list[at]?.DeepClone());
                break;
            case 2:
                list.Insert(at, Scalar());
                break;
            case 3 when list.Count > 1:
                JsonNode? row = list[at];
                list.RemoveAt(at);
                list.Add(row);
                break;
            case 4:
                list.Clear();
                break;
            default:
                if (list.Count > 0)
                    list[at] = Nudge(list[at]);
                break;
        }
    }

    // A number a little off, so that the report stays one and its sums do not.
    private JsonNode? Nudge(JsonNode? value) =>
        value switch
        {
            JsonValue number when number.GetValueKind() == System.Text.Json.JsonValueKind.Number => JsonNode.Parse(
                number.ToJsonString() is { } text
                && (text.Contains('e', StringComparison.OrdinalIgnoreCase) || text.Length > MaxNudged)
                    ? "3"
                    : (
                        decimal.Parse(number.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture)
                        + _random.Next(-1, 3)
                    ).ToString(System.Globalization.CultureInfo.InvariantCulture)
            ),
            null => JsonNode.Parse("1"),
            _ => value.DeepClone(),
        };

    private JsonNode? Scalar() => JsonNode.Parse(Scalars[_random.Next(Scalars.Length)]);

    private static IEnumerable<JsonNode> Containers(JsonNode node)
    {
        IEnumerable<JsonNode?> below = node switch
        {
            JsonObject table => table.Select(m => m.Value),
            JsonArray list => list,
            _ => [],
        };
        return below.OfType<JsonNode>().SelectMany(Containers).Prepend(node).Where(n => n is JsonObject or JsonArray);
    }
}
