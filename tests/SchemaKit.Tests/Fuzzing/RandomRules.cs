using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace SchemaKit.Tests.Fuzzing;

/// <summary>Makes rules for a random object: over paths, wildcards and lists, with everything that a rule may have.</summary>
internal sealed class RandomRules(Random random, HostileText texts, Func<JsonObject> labels)
{
    private static readonly string[] Messages =
    [
        "{place}: {left} ≠ {right} ({difference})",
        "\"\"\" \\ {left}\n\u2028",
        "</summary> */ {difference}",
    ];

    public JsonArray For(RandomNode table)
    {
        var rules = new JsonArray();
        string[] paths = [.. Paths(table)];
        if (paths.Length == 0 || Chance(2))
            return rules;
        for (int i = random.Next(1, 4); i > 0; i--)
            rules.Add((JsonNode)Rule(table, paths, i));
        return rules;
    }

    private JsonObject Rule(RandomNode table, string[] paths, int number)
    {
        var rule = new JsonObject { ["id"] = texts.Name(number) };
        (string Name, RandomNode Node)[] objects = [.. table.Members.Where(m => m.Node.IsLiftable && IsPath(m.Name))];
        if (objects.Length > 0 && Chance(4))
        {
            // Lifted: one equation for each number of the object.
            string path = Step(objects[random.Next(objects.Length)].Name);
            rule["sum"] = path;
            rule[Relation()] = new JsonObject { [Chance(2) ? "previous" : "path"] = path, ["times"] = 2 };
        }
        else if (objects.Length > 0 && Chance(4))
        {
            rule["sum"] = Step(objects[random.Next(objects.Length)].Name) + "/*";
            rule[Relation()] = paths[random.Next(paths.Length)];
        }
        else
        {
            rule["sum"] = new JsonArray(paths[random.Next(paths.Length)], Operand(paths));
            rule[Relation()] = Side(paths);
        }
        if (Chance(4))
            rule["tolerance"] = JsonNode.Parse(Chance(2) ? "0.01" : "3");
        if (Chance(3))
            rule["severity"] = random.Next(3) switch
            {
                0 => "error",
                1 => "warning",
                _ => "info",
            };
        if (Chance(2))
            rule["labels"] = labels();
        if (Chance(4))
            rule["messages"] = new JsonObject { ["en"] = Messages[random.Next(Messages.Length)] };
        if (Chance(4))
            rule["source"] = texts.Text();
        if (Chance(6))
            rule["$comment"] = texts.Text();
        if (Chance(3) && When(table) is { } when)
            rule["when"] = when;
        return rule;
    }

    private JsonNode Side(string[] paths)
    {
        if (Chance(2))
            return Operand(paths);
        return new JsonArray([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Operand(paths))]);
    }

    private JsonNode Operand(string[] paths)
    {
        string path = paths[random.Next(paths.Length)];
        return random.Next(8) switch
        {
            0 => new JsonObject { ["path"] = path, ["times"] = JsonNode.Parse(Chance(2) ? "-1" : "0.5") },
            1 => new JsonObject { ["previous"] = path },
            2 => JsonNode.Parse(Chance(2) ? "0" : "-3.5")!,
            _ => path,
        };
    }

    private JsonObject? When(RandomNode table)
    {
        var properties = new JsonObject();
        foreach ((string name, RandomNode node) in table.Members)
        {
            if (Chance(2) && Condition(node) is { } condition)
                properties[name] = condition;
        }
        if (properties.Count == 0)
            return null;
        var when = new JsonObject { ["properties"] = properties };
        if (Chance(3))
            when["required"] = new JsonArray(properties.First().Key);
        return when;
    }

    private JsonObject? Condition(RandomNode node)
    {
        JsonObject schema = node.Schema;
        switch (node.Kind)
        {
            case RandomKind.Number:
                return new JsonObject { [Chance(2) ? "minimum" : "exclusiveMaximum"] = random.Next(-5, 20) };
            case RandomKind.Text when !schema.ContainsKey("$ref"):
                return schema["const"] is { } constant ? new JsonObject { ["const"] = constant.DeepClone() }
                    : schema.ContainsKey("format") ? null
                    : new JsonObject { ["pattern"] = "^[a-z]*$" };
            case RandomKind.Enum when schema["enum"] is JsonArray listed:
                return new JsonObject { ["enum"] = new JsonArray(listed[0]?.DeepClone()) };
            case RandomKind.Boolean when !schema.ContainsKey("const") && !schema.ContainsKey("$ref"):
                return new JsonObject { ["const"] = Chance(2) };
            case RandomKind.List:
                return new JsonObject { ["minItems"] = random.Next(3), ["maxItems"] = 5 };
            case RandomKind.Object:
                return When(node);
            default:
                return null;
        }
    }

    // The numbers below an object; behind a list '*' stands for its items.
    private static IEnumerable<string> Paths(RandomNode table) =>
        table.Members.Where(m => IsPath(m.Name)).SelectMany(m => Below(m.Node).Select(p => Step(m.Name) + p));

    private static IEnumerable<string> Below(RandomNode node) =>
        node.Kind switch
        {
            RandomKind.Number => [""],
            RandomKind.Object => Paths(node).Select(p => "/" + p),
            RandomKind.List => Below(node.Item!).Select(p => "/*" + p),
            _ => [],
        };

    // A member named '*' has no path.
    private static bool IsPath(string name) =>
        name != "*" && !name.Contains(HostileText.LoneSurrogate, StringComparison.Ordinal);

    private static string Step(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private string Relation() =>
        random.Next(3) switch
        {
            0 => "equals",
            1 => "atMost",
            _ => "atLeast",
        };

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;
}
