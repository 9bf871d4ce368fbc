using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Schema.Tests.Vocabulary;

/// <summary>Changes right schemas, the same way in every run, so that most of them become wrong.</summary>
internal sealed class SchemaMutator(int seed)
{
    private static readonly string[] Names =
    [
        .. Keywords.All,
        .. Keywords.Rule,
        .. Keywords.Term,
        .. Keywords.Unsupported.Keys,
        "name",
        "namespace",
        "zh-CN",
        "total",
    ];

    private static readonly string[] Values =
    [
        "null",
        "true",
        "false",
        "0",
        "1",
        "-1",
        "0.5",
        "2147483648",
        "1e20",
        "\"\"",
        "\"a\"",
        "\"total\"",
        "[]",
        "{}",
        "[null]",
        "[\"a\"]",
        "[\"total\", \"total\"]",
        "[1, 2]",
        "\"date\"",
        "\"flow\"",
        "\"warning\"",
        "\"object\"",
        "\"integer\"",
        "\"string\"",
        "[\"integer\", \"null\"]",
        "[\"string\"]",
        "[\"null\"]",
        "{ \"type\": \"integer\" }",
        "{ \"en\": \"A\" }",
        "{ \"en\": \"\" }",
        "{ \"name\": \"Other\" }",
        "{ \"type\": \"Other\" }",
        "{ \"path\": \"total\" }",
        "{ \"previous\": \"total\", \"times\": 2 }",
        "\"#/$defs/Count\"",
        "\"#/$defs/\"",
        "{ \"a\": {} }",
    ];

    private readonly Random _random = new(seed);
    private readonly JsonObject[] _right =
    [
        (JsonObject)VocabularyFiles.WrongSchemas["schema"]!,
        VocabularyFiles.Read("tests/SchemaKit.Tests/Forms/values.tables.json"),
        VocabularyFiles.Read("tests/SchemaKit.Generator.Tests/Forms/every-construct.tables.json"),
        VocabularyFiles.Read("tests/SchemaKit.Package.Tests/Consumers/Statistics/enforcement.tables.json"),
    ];

    /// <summary>The next schema, and what was done to it.</summary>
    public (JsonObject Schema, string Mutation) Next()
    {
        var schema = (JsonObject)OneOf(_right).DeepClone();
        string mutation = Mutate(schema);
        if (_random.Next(3) == 0)
            mutation += "; " + Mutate(schema);
        return (schema, mutation);
    }

    private string Mutate(JsonObject schema)
    {
        JsonNode[] containers = [.. Containers(schema)];
        JsonNode container = OneOf(containers);
        string place = container.GetPath();
        if (container is JsonArray list)
            return Mutate(list, place);
        var map = (JsonObject)container;
        string name = map.Count == 0 ? "" : OneOf([.. map.Select(m => m.Key)]);
        int choice = map.Count == 0 ? 4 : _random.Next(8);
        switch (choice)
        {
            case 0:
                map.Remove(name);
                return $"{place}.{name} removed";
            case 1 or 2:
                JsonNode? moved = map[name]?.DeepClone();
                map.Remove(name);
                string other = _random.Next(3) == 0 ? OneOf(Names) : Misspell(name);
                map[other] = moved;
                return $"{place}.{name} renamed to {other}";
            case 3:
                JsonNode? value = Value();
                map[name] = value;
                return $"{place}.{name} = {value?.ToJsonString() ?? "null"}";
            case 7:
                JsonNode copied = OneOf(containers).DeepClone();
                map[name] = copied;
                return $"{place}.{name} = a part from elsewhere";
            default:
                string added = OneOf(Names);
                JsonNode? addedValue = Value();
                map[added] = addedValue;
                return $"{place}.{added} = {addedValue?.ToJsonString() ?? "null"}";
        }
    }

    private string Mutate(JsonArray list, string place)
    {
        if (list.Count > 0 && _random.Next(2) == 0)
        {
            int index = _random.Next(list.Count);
            if (_random.Next(2) == 0)
            {
                list.RemoveAt(index);
                return $"{place}[{index}] removed";
            }
            list.Add(list[index]?.DeepClone());
            return $"{place}[{index}] twice";
        }
        JsonNode? value = Value();
        list.Add(value);
        return $"{place} with {value?.ToJsonString() ?? "null"}";
    }

    private string Misspell(string name)
    {
        if (name.Length < 2)
            return name + "x";
        int at = _random.Next(name.Length - 1);
        return _random.Next(3) switch
        {
            0 => name[..at] + name[(at + 1)..],
            1 => name[..at] + name[at + 1] + name[at] + name[(at + 2)..],
            _ => name[..at] + char.ToUpperInvariant(name[at]) + name[(at + 1)..],
        };
    }

    private JsonNode? Value() => JsonNode.Parse(OneOf(Values));

    private T OneOf<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    private static IEnumerable<JsonNode> Containers(JsonNode? node)
    {
        if (node is JsonObject or JsonArray)
            yield return node;
        IEnumerable<JsonNode?> below = node switch
        {
            JsonObject map => map.Select(m => m.Value),
            JsonArray list => list,
            _ => [],
        };
        foreach (JsonNode container in below.SelectMany(Containers))
            yield return container;
    }
}
