using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Schema.Versions;

/// <summary>
/// Makes a document that shows a thing as plain as it can be: leaves out optional members and rows, and puts the smallest
/// values in the place of others.
/// </summary>
internal sealed class ReportShrinker(ReportSampler sampler, Func<JsonObject, bool> shows)
{
    private const int MaxTries = 400;

    // So many values are read, as far as the work may go on: of a large document that is few tries.
    private const int MaxValues = 200_000;

    private readonly SampleRandom _random = new(3);
    private int _left;

    public JsonObject Shrink(JsonObject root)
    {
        _left = Math.Min(MaxTries, MaxValues / (1 + CountOf(root)));
        JsonObject smaller = Apply(root, Removals);
        return Apply(smaller, Simplifications);
    }

    // One step after the other; after a step that was too much the next begins where it would have.
    private JsonObject Apply(JsonObject root, Func<ValuePlace, JsonNode, IEnumerable<(JsonNode, JsonNode?)>> steps)
    {
        int tried = 0;
        while (_left-- > 0 && !sampler.Budget.IsSpent)
        {
            (JsonNode Part, JsonNode? Instead)[] next = [.. steps(sampler.Report, root).Skip(tried).Take(1)];
            if (next.Length == 0)
                break;
            var candidate = (JsonObject)With(root, next[0].Part, next[0].Instead)!;
            if (shows(candidate))
                root = candidate;
            else
                tried++;
        }
        return root;
    }

    private static IEnumerable<(JsonNode Part, JsonNode? Instead)> Removals(ValuePlace place, JsonNode node)
    {
        bool mayBeShorter =
            place.Value is ListModel list && node is JsonArray { Items.Count: int count } && count > list.MinItems;
        foreach ((ValuePlace below, JsonNode value) in Below(place, node))
        {
            if (below.IsItem ? mayBeShorter : !below.Member!.IsRequired)
                yield return (value, null);
            foreach ((JsonNode, JsonNode?) step in Removals(below, value))
                yield return step;
        }
    }

    private IEnumerable<(JsonNode Part, JsonNode? Instead)> Simplifications(ValuePlace place, JsonNode node)
    {
        foreach ((ValuePlace below, JsonNode value) in Below(place, node))
        {
            if (value is JsonObject or JsonArray)
            {
                foreach ((JsonNode, JsonNode?) step in Simplifications(below, value))
                    yield return step;
            }
            else if (
                value is not JsonNull
                && sampler.Scalars.Draw(below, PickStyle.Smallest, _random) is { } smallest
                && CanonicalJson.Write(smallest) != CanonicalJson.Write(value)
            )
                yield return (value, smallest);
        }
    }

    private static IEnumerable<(ValuePlace Place, JsonNode Value)> Below(ValuePlace place, JsonNode node) =>
        node switch
        {
            JsonObject table => table
                .Members.Where(m => place.Find(m.Name) is not null)
                .Select(m => (place.Find(m.Name)!, m.Value)),
            JsonArray list when place.Value is ListModel => list.Items.Select(i => (place.Children[0], i)),
            _ => [],
        };

    private static int CountOf(JsonNode node) =>
        node switch
        {
            JsonObject table => table.Members.Sum(m => CountOf(m.Value)),
            JsonArray list => list.Items.Sum(CountOf),
            _ => 1,
        };

    // Values are told apart by being what they are. What nothing is done to is kept as it is.
    private static JsonNode? With(JsonNode node, JsonNode part, JsonNode? instead)
    {
        if (node == part)
            return instead;
        switch (node)
        {
            case JsonObject table:
                (string Name, JsonNode? Value)[] members =
                [
                    .. table.Members.Select(m => (m.Name, With(m.Value, part, instead))),
                ];
                return SampleJson.Object(members.Where(m => m.Value is not null).Select(m => (m.Name, m.Value!)));
            case JsonArray list:
                return SampleJson.Array(list.Items.Select(i => With(i, part, instead)).OfType<JsonNode>());
            default:
                return node;
        }
    }
}
