using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace SchemaKit.Schema.Tests.Versions;

/// <summary>Schemas with a little of everything, and edits of them, at random. Not all are schemas.</summary>
internal sealed class RandomSchema(Random random)
{
    private static readonly string[] Names = ["a", "b", "c", "d", "e", "f", "g"];

    private static readonly string[] Patterns =
    [
        "^[0-9]{3}$",
        "^[0-9]+$",
        "^[a-c]*$",
        "[0-9]",
        "^(x|yy|zzz)$",
        "^[^0-9]{0,4}$",
        "^\\\\p{L}",
        "a\\\\b",
    ];

    /// <summary>A schema as JSON.</summary>
    public JsonObject Draw()
    {
        JsonObject root = Object(depth: 0);
        root["$schema"] = "urn:schemakit:dialect:1";
        root["$id"] = "urn:test:random";
        root["csharp"] = new JsonObject { ["name"] = "Random" };
        return root;
    }

    /// <summary>The schema with one to three edits.</summary>
    public JsonObject Edit(JsonObject schema)
    {
        var edited = (JsonObject)schema.DeepClone();
        for (int n = random.Next(1, 4); n > 0; n--)
        {
            JsonObject[] schemas = [.. Schemas(edited)];
            EditOne(schemas[random.Next(schemas.Length)]);
        }
        return edited;
    }

    private JsonObject Object(int depth)
    {
        var properties = new JsonObject();
        foreach (string name in Names.Where(_ => random.Next(2) == 0).DefaultIfEmpty("a"))
            properties[name] = Value(depth + 1);
        var table = new JsonObject
        {
            ["type"] = depth > 0 && random.Next(6) == 0 ? new JsonArray("object", "null") : "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. properties.Where(_ => random.Next(3) > 0).Select(p => (JsonNode)p.Key)]),
        };
        var rules = new JsonArray();
        for (int i = random.Next(4); i > 0; i--)
        {
            if (Rule(properties, "r" + i) is { } rule)
                rules.Add(rule);
        }
        table["rules"] = rules;
        return table;
    }

    private JsonObject Value(int depth)
    {
        int kind = random.Next(depth > 2 ? 9 : 13);
        return kind switch
        {
            < 5 => Number(),
            5 => Text(),
            6 => Text(),
            7 => new JsonObject { ["type"] = Type("boolean") },
            8 => new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("x", "y", "z") },
            9 => Object(depth),
            10 => Object(depth),
            _ => List(depth),
        };
    }

    private JsonObject Number()
    {
        var number = new JsonObject { ["type"] = Type(random.Next(3) == 0 ? "number" : "integer") };
        if (random.Next(2) == 0)
            number["minimum"] = random.Next(-3, 3);
        if (random.Next(3) == 0)
            number["maximum"] = random.Next(5, 60);
        if (random.Next(6) == 0)
            number["exclusiveMaximum"] = random.Next(5, 60);
        if (random.Next(6) == 0)
            number["multipleOf"] = JsonNode.Parse(Of("0.5", "2", "0.01", "1"));
        return number;
    }

    private JsonObject Text()
    {
        var text = new JsonObject { ["type"] = Type("string") };
        if (random.Next(2) == 0)
            text["minLength"] = random.Next(3);
        if (random.Next(3) == 0)
            text["maxLength"] = random.Next(3, 9);
        if (random.Next(3) == 0)
            text["pattern"] = Of(Patterns).Replace("\\\\", "\\", StringComparison.Ordinal);
        return text;
    }

    private JsonObject List(int depth)
    {
        JsonObject item = random.Next(3) > 0 ? Object(depth + 1) : Value(depth + 1);
        if (item["type"] is JsonArray && item["properties"] is not null)
            item["type"] = "object";
        if (
            item["properties"] is JsonObject members
            && random.Next(2) == 0
            && item["required"] is JsonArray { Count: > 0 } required
        )
        {
            string key = required[random.Next(required.Count)]!.GetValue<string>();
            if (members[key]!["type"] is JsonValue)
                item["key"] = new JsonArray(key);
        }
        var list = new JsonObject { ["type"] = Type("array"), ["items"] = item };
        if (random.Next(3) == 0)
            list["minItems"] = random.Next(3);
        if (random.Next(3) == 0)
            list["maxItems"] = random.Next(2, 5);
        if (random.Next(5) == 0)
            list["uniqueItems"] = true;
        return list;
    }

    // Numbers below an object, mostly those right below it.
    private JsonObject? Rule(JsonObject properties, string id)
    {
        string[] numbers = [.. Paths(properties, "")];
        if (numbers.Length == 0)
            return null;
        var rule = new JsonObject
        {
            ["id"] = id,
            ["sum"] = new JsonArray([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Operand(numbers))]),
            [Of("equals", "atMost", "atLeast", "atMost")] = random.Next(3) == 0 ? random.Next(0, 20) : Operand(numbers),
        };
        if (random.Next(4) == 0)
            rule["tolerance"] = random.Next(3);
        if (random.Next(5) == 0)
            rule["severity"] = Of("warning", "info");
        if (random.Next(4) == 0)
            rule["when"] = Condition(properties);
        return rule;
    }

    private JsonNode Operand(string[] numbers)
    {
        string path = Of(numbers);
        return random.Next(8) switch
        {
            0 => new JsonObject { ["path"] = path, ["times"] = Of(2, -1, 3) },
            1 => new JsonObject { ["previous"] = path },
            _ => path,
        };
    }

    private JsonObject Condition(JsonObject properties)
    {
        (string name, JsonNode? value) = properties.ElementAt(random.Next(properties.Count));
        JsonObject condition = TypeOf(value!) switch
        {
            "integer" or "number" => new JsonObject { ["minimum"] = random.Next(1, 5) },
            "boolean" => new JsonObject { ["const"] = random.Next(2) == 0 },
            "array" => new JsonObject { ["minItems"] = 1 },
            "string" when value!["enum"] is JsonArray => new JsonObject { ["enum"] = new JsonArray("x", "y") },
            "string" => new JsonObject { ["pattern"] = "[0-9a]" },
            _ => [],
        };
        var when = new JsonObject();
        if (condition.Count > 0)
            when["properties"] = new JsonObject { [name] = condition };
        if (condition.Count == 0 || random.Next(3) == 0)
            when["required"] = new JsonArray(name);
        return when;
    }

    private static IEnumerable<string> Paths(JsonObject properties, string prefix)
    {
        foreach ((string name, JsonNode? value) in properties)
        {
            string path = prefix + name;
            if (TypeOf(value!) is "integer" or "number")
                yield return path;
            JsonNode below = value!;
            while (TypeOf(below) == "array")
            {
                below = below["items"]!;
                path += "/*";
            }
            if (below != value && TypeOf(below) is "integer" or "number")
                yield return path;
            if (below["properties"] is JsonObject members)
            {
                foreach (string deeper in Paths(members, path + "/"))
                    yield return deeper;
            }
        }
    }

    private void EditOne(JsonObject schema)
    {
        switch (TypeOf(schema))
        {
            case "object":
                EditObject(schema);
                break;
            case "array":
                Set(schema, Of("minItems", "maxItems", "uniqueItems"), 4);
                break;
            case "string" when schema["enum"] is JsonArray values:
                if (random.Next(2) == 0)
                    values.RemoveAt(0);
                else if (random.Next(3) == 0)
                    schema.Remove("enum");
                else
                    values.Add("w" + values.Count);
                break;
            case "string":
                Set(schema, Of("minLength", "maxLength", "pattern", "format", "const", "type"), 9);
                break;
            case "boolean":
                Set(schema, Of("const", "type"), 0);
                break;
            default:
                Set(schema, Of("minimum", "maximum", "exclusiveMinimum", "multipleOf", "type", "const", "enum"), 40);
                break;
        }
    }

    private void EditObject(JsonObject table)
    {
        var properties = (JsonObject)table["properties"]!;
        var required = (JsonArray)table["required"]!;
        string name = properties.ElementAt(random.Next(properties.Count)).Key;
        switch (random.Next(9))
        {
            case 0:
                properties["new"] = Value(3);
                if (random.Next(2) == 0)
                    required.Add("new");
                break;
            case 1:
                if (properties.Count > 1)
                    properties.Remove(name);
                break;
            case 2:
                if (required.FirstOrDefault(r => r!.GetValue<string>() == name) is { } listed)
                    required.Remove(listed);
                else
                    required.Add(name);
                break;
            case 3:
                table["key"] = random.Next(3) == 0 ? null : new JsonArray(name);
                if (table["key"] is null)
                    table.Remove("key");
                break;
            default:
                EditRules((JsonArray)table["rules"]!, properties);
                break;
        }
    }

    private void EditRules(JsonArray rules, JsonObject properties)
    {
        if (rules.Count == 0 || random.Next(3) == 0)
        {
            if (Rule(properties, "n" + rules.Count) is { } added)
                rules.Add(added);
            return;
        }
        var rule = (JsonObject)rules[random.Next(rules.Count)]!;
        switch (random.Next(6))
        {
            case 0:
                rules.Remove(rule);
                break;
            case 1:
                rule["tolerance"] = random.Next(4);
                break;
            case 2:
                rule["severity"] = Of("error", "warning");
                break;
            case 3:
                if (!rule.Remove("when"))
                    rule["when"] = Condition(properties);
                break;
            default:
                if (Rule(properties, "x") is { } other)
                    rule["sum"] = other["sum"]!.DeepClone();
                break;
        }
    }

    private void Set(JsonObject schema, string keyword, int most)
    {
        if (random.Next(4) == 0 && keyword != "type" && schema.Remove(keyword))
            return;
        bool isText = TypeOf(schema) == "string";
        schema[keyword] = keyword switch
        {
            "type" => Type(Of(TypeOf(schema), "integer", "number", "string")),
            "pattern" => Of(Patterns).Replace("\\\\", "\\", StringComparison.Ordinal),
            "format" => Of("date", "uuid"),
            "uniqueItems" => random.Next(2) == 0,
            "multipleOf" => JsonNode.Parse(Of("0.5", "2", "4", "0.1")),
            "const" when isText => Of("x", "aa", "123"),
            "const" when TypeOf(schema) == "boolean" => random.Next(2) == 0,
            "enum" => new JsonArray([.. Enumerable.Range(0, 4).Select(i => (JsonNode)(2 * i))]),
            _ => random.Next(most),
        };
    }

    // All schemas below one, itself included.
    private static IEnumerable<JsonObject> Schemas(JsonObject schema)
    {
        yield return schema;
        IEnumerable<JsonNode?> below = schema["properties"] is JsonObject properties
            ? properties.Select(p => p.Value)
            : [schema["items"]];
        foreach (JsonObject deeper in below.OfType<JsonObject>().SelectMany(Schemas))
            yield return deeper;
    }

    private JsonNode Type(string name) => random.Next(7) == 0 ? new JsonArray(name, "null") : name;

    private static string TypeOf(JsonNode schema) =>
        schema["type"] is JsonArray types ? types[0]!.GetValue<string>() : schema["type"]!.GetValue<string>();

    private T Of<T>(params T[] values) => values[random.Next(values.Length)];
}
