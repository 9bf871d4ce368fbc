using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaKit.Tests.Fuzzing;

/// <summary>Makes schemas at random, of every keyword and construct of the language, with hostile texts wherever one fits.</summary>
internal sealed class RandomSchema(Random random, string? library = null)
{
    private const int MaxDepth = 3;

    private static readonly string[] Languages = ["zh-CN", "en", "fr", "bo-CN"];

    private static readonly string[] Integers = ["0", "1", "-1", "7", "100", "1e3", "12.0", "2147483647"];
    private static readonly string[] Fractions = ["0.01", "0.5", "-2.50", "1e-9", "99.99"];

    private static readonly string[] Extremes =
    [
        "2147483648",
        "-2147483648",
        "9223372036854775807",
        "-9223372036854775808",
        "1e28",
        "1e-28",
        "79228162514264337593543950335",
        "-79228162514264337593543950335",
        "1e400",
    ];

    private readonly HostileText _texts = new(random);

    // The definitions made so far, each with what it makes.
    private readonly List<(string Name, RandomNode Node)> _definitions = [];
    private int _depth;

    /// <summary>The definitions that a library makes, for forms to refer to.</summary>
    public IReadOnlyList<(string Name, RandomNode Node)> Definitions => _definitions;

    /// <summary>What a library defines that this schema may refer to.</summary>
    public IReadOnlyList<(string Name, RandomNode Node)> LibraryDefinitions { get; init; } = [];

    /// <summary>A document of definitions.</summary>
    public string Library(string id)
    {
        var document = new JsonObject { ["$schema"] = "urn:schemakit:dialect:1", ["$id"] = id };
        Annotate(document);
        document["$defs"] = MakeDefinitions(random.Next(2, 5));
        return Write(document);
    }

    /// <summary>A form whose <c>$id</c> ends in what no other schema's does, for no two schemas of a project may share one.</summary>
    public string Form(string idEnd)
    {
        var document = new JsonObject { ["$schema"] = "urn:schemakit:dialect:1", ["$id"] = _texts.Text() + idEnd };
        Annotate(document);
        JsonObject definitions = MakeDefinitions(random.Next(4));
        if (definitions.Count > 0)
            document["$defs"] = definitions;
        MakeObject(document, isRoot: true);
        if (Chance(20))
            document["csharp"] = new JsonObject { ["name"] = Chance(2) ? _texts.Text() : "Form1" };
        return Write(document);
    }

    private JsonObject MakeDefinitions(int count)
    {
        var definitions = new JsonObject();
        for (int i = 0; i < count; i++)
        {
            string name = _texts.Name(i);
            if (definitions.ContainsKey(name))
                continue;
            RandomNode node = MakeValue(mayRefer: true);
            definitions[name] = node.Schema;
            _definitions.Add((name, node));
        }
        return definitions;
    }

    private RandomNode MakeValue(bool mayRefer = true)
    {
        if (mayRefer && _definitions.Count > 0 && Chance(5))
            return Refer("", _definitions);
        if (mayRefer && library is not null && LibraryDefinitions.Count > 0 && Chance(5))
            return Refer(library, LibraryDefinitions);
        int kind = random.Next(_depth < MaxDepth ? 20 : 12);
        return kind switch
        {
            < 7 => MakeNumber(),
            < 9 => MakeText(),
            < 11 => MakeEnum(),
            11 => MakeBoolean(),
            < 17 => MakeNested(),
            _ => MakeList(),
        };
    }

    private RandomNode Refer(string document, IReadOnlyList<(string Name, RandomNode Node)> definitions)
    {
        (string name, RandomNode node) = definitions[random.Next(definitions.Count)];
        string pointer = name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
        // A lone surrogate has no percent code; the name is none of a definition then.
        var schema = new JsonObject { ["$ref"] = document + "#/$defs/" + Uri.EscapeDataString(pointer) };
        if (Chance(4))
            Annotate(schema);
        return node with { Schema = schema };
    }

    private RandomNode MakeNumber()
    {
        bool isInteger = Chance(2);
        bool isNullable = Chance(6);
        JsonObject schema = Typed(isInteger ? "integer" : "number", isNullable);
        Annotate(schema);
        switch (random.Next(9))
        {
            case 0:
                schema["minimum"] = Number(isInteger);
                break;
            case 1:
                schema["maximum"] = Number(isInteger);
                break;
            case 2:
                schema["minimum"] = 0;
                schema["maximum"] = 2147483647;
                break;
            case 3:
                schema["exclusiveMinimum"] = Number(isInteger);
                break;
            case 4:
                schema["exclusiveMaximum"] = Number(isInteger);
                break;
            case 5:
                schema["minimum"] = Number(isInteger);
                schema["exclusiveMaximum"] = 5_000_000_000;
                break;
            case 6 when !isNullable:
                schema["const"] = Number(isInteger);
                break;
            case 7:
                var values = new JsonArray(Number(isInteger), 13);
                if (isNullable)
                    values.Add(null);
                schema["enum"] = values;
                break;
        }
        if (schema.Count < 4 && Chance(10))
            schema["default"] = Number(isInteger);
        if (schema.Count < 4 && Chance(10))
            schema["examples"] = isNullable ? new JsonArray(1, null) : new JsonArray(1);
        if (schema.Count < 4 && Chance(8))
            schema["multipleOf"] = JsonNode.Parse(Chance(2) ? "1" : "0.05");
        if (Chance(3))
            schema["unit"] = Chance(8) ? _texts.Text() : "件";
        if (Chance(6))
            schema["decimals"] = isInteger ? 0 : random.Next(5);
        if (Chance(4))
            schema["measure"] = Chance(2) ? "flow" : "stock";
        if (Chance(5))
            schema["derived"] = Chance(2);
        if (Chance(6))
            schema["missing"] = Missing(isNullable);
        return new RandomNode(schema, RandomKind.Number);
    }

    private JsonArray Missing(bool isNullable)
    {
        var markers = new JsonArray();
        if (isNullable)
            markers.Add((JsonNode)new JsonObject { ["value"] = null, ["status"] = "suppressed" });
        if (Chance(2))
            markers.Add((JsonNode)new JsonObject { ["value"] = _texts.Text(), ["status"] = "not-applicable" });
        return markers;
    }

    private RandomNode MakeText()
    {
        bool isNullable = Chance(6);
        JsonObject schema = Typed("string", isNullable);
        Annotate(schema);
        switch (random.Next(8))
        {
            case 0:
                schema["minLength"] = random.Next(3);
                schema["maxLength"] = random.Next(3, 9);
                break;
            case 1:
                schema["pattern"] = Chance(4)
                    ? _texts.Text()
                    : RandomDocument.Patterns[random.Next(RandomDocument.Patterns.Count)].Pattern;
                break;
            case 2:
                schema["format"] = "date";
                break;
            case 3:
                schema["format"] = Chance(2) ? "date-time" : "uuid";
                break;
            case 4 when !isNullable:
                schema["const"] = _texts.Text();
                break;
        }
        if (!schema.ContainsKey("format") && !schema.ContainsKey("pattern") && Chance(8))
            schema["default"] = _texts.Text();
        return new RandomNode(schema, RandomKind.Text);
    }

    private RandomNode MakeEnum()
    {
        bool isNullable = Chance(6);
        JsonObject schema = Typed("string", isNullable);
        Annotate(schema);
        string[] values = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_texts.Name).Distinct()];
        var listed = new JsonArray([.. values.Select(v => (JsonNode)v)]);
        if (isNullable)
            listed.Add(null);
        schema["enum"] = listed;
        if (Chance(3))
            schema["valueLabels"] = new JsonObject { [values[0]] = Labels() };
        if (Chance(3))
            schema["csharp"] = new JsonObject
            {
                ["values"] = new JsonObject(
                    values.Select(
                        (v, i) => KeyValuePair.Create(v, (JsonNode?)("V" + i.ToString(CultureInfo.InvariantCulture)))
                    )
                ),
            };
        return new RandomNode(schema, RandomKind.Enum);
    }

    private RandomNode MakeBoolean()
    {
        bool isNullable = Chance(6);
        JsonObject schema = Typed("boolean", isNullable);
        Annotate(schema);
        if (!isNullable && Chance(4))
            schema["const"] = Chance(2);
        else if (!isNullable && Chance(4))
            schema["enum"] = new JsonArray(true, false);
        return new RandomNode(schema, RandomKind.Boolean);
    }

    private RandomNode MakeNested()
    {
        JsonObject schema = Typed("object", Chance(8));
        Annotate(schema);
        return MakeObject(schema, isRoot: false);
    }

    private RandomNode MakeList()
    {
        JsonObject schema = Typed("array", Chance(8));
        Annotate(schema);
        _depth++;
        RandomNode item = MakeValue();
        _depth--;
        schema["items"] = item.Schema;
        if (Chance(4))
            schema["minItems"] = random.Next(2);
        if (Chance(4))
            schema["maxItems"] = random.Next(2, 6);
        if (Chance(4))
            schema["uniqueItems"] = Chance(2);
        if (Chance(6))
            schema["table"] = new JsonObject { ["headerRows"] = random.Next(1, 4), ["corner"] = Labels() };
        return new RandomNode(schema, RandomKind.List) { Item = item };
    }

    private RandomNode MakeObject(JsonObject schema, bool isRoot)
    {
        var members = new List<(string Name, RandomNode Node)>();
        var properties = new JsonObject();
        var required = new JsonArray();
        var key = new JsonArray();
        bool allRequired = Chance(3);
        _depth++;
        for (int i = random.Next(isRoot ? 2 : 0, 6); i >= 0; i--)
        {
            string name = _texts.Name(i);
            if (properties.ContainsKey(name))
                continue;
            RandomNode node = MakeValue();
            properties[name] = node.Schema;
            bool isRequired = allRequired || Chance(2);
            bool isKey = isRequired && node.IsPlainScalar && Chance(8);
            if (isRequired)
                required.Add((JsonNode)name);
            if (isKey)
                key.Add((JsonNode)name);
            else
                members.Add((name, node));
            if (!node.Schema.ContainsKey("csharp") && Chance(30))
                node.Schema["csharp"] = new JsonObject
                {
                    [Chance(2) && node.MakesType ? "type" : "name"] = ChosenName(i),
                };
        }
        _depth--;
        schema["type"] ??= "object";
        schema["properties"] = properties;
        if (required.Count > 0)
            schema["required"] = required;
        if (key.Count > 0)
            schema["key"] = key;
        if (Chance(5))
            schema["additionalProperties"] = false;
        if (Chance(8))
            schema["table"] = new JsonObject
            {
                ["headerColumns"] = 1,
                ["corner"] = Labels(),
                ["columns"] = Labels(),
            };
        var result = new RandomNode(schema, RandomKind.Object) { Members = members };
        JsonArray rules = new RandomRules(random, _texts, Labels).For(result);
        if (rules.Count > 0)
            schema["rules"] = rules;
        return result;
    }

    private string ChosenName(int place) =>
        Chance(4) ? _texts.Text() : "Chosen" + place.ToString(CultureInfo.InvariantCulture);

    private void Annotate(JsonObject schema)
    {
        if (Chance(3))
            schema["labels"] = Labels();
        if (Chance(6))
            schema["title"] = _texts.Text();
        if (Chance(4))
            schema["description"] = _texts.Text();
        if (Chance(8))
            schema["$comment"] = _texts.Text();
        if (Chance(10))
            schema["deprecated"] = Chance(2);
    }

    private JsonObject Labels()
    {
        var labels = new JsonObject();
        foreach (string language in Languages.Where(_ => Chance(2)))
        {
            // A label that is empty is refused.
            string text = _texts.Text();
            labels[language] = text.Length > 0 ? text : " ";
        }
        return labels;
    }

    private static JsonObject Typed(string type, bool isNullable) =>
        new() { ["type"] = isNullable ? new JsonArray(type, "null") : type };

    private JsonNode Number(bool isInteger)
    {
        string[] among =
            Chance(30) ? Extremes
            : isInteger || Chance(2) ? Integers
            : Fractions;
        return JsonNode.Parse(among[random.Next(among.Length)])!;
    }

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;

    private string Write(JsonObject document) =>
        document
            .ToJsonString(
                new JsonSerializerOptions
                {
                    Encoder = Chance(2) ? JavaScriptEncoder.UnsafeRelaxedJsonEscaping : JavaScriptEncoder.Default,
                    WriteIndented = Chance(2),
                }
            )
            .Replace(HostileText.LoneSurrogate, "\\uD800", StringComparison.Ordinal)
            .Replace("\\u27EAlone\\u27EB", "\\uD800", StringComparison.Ordinal);
}
