using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace SchemaKit.Cli.Tests.Exporting;

/// <summary>
/// Changes real reports on the form of 2021, the same way in every run: half of them so that the shape stays right, half so
/// that it may not. Numbers that only exact arithmetic can hold, and what <c>JSON.parse</c> hides (members that occur twice,
/// lone surrogates), are no matter of shape and not among them.
/// </summary>
internal sealed class ReportMutator(int seed)
{
    private static readonly string[] OptionalTexts = ["unitCode", "overview", "problems", "otherMatters"];
    private static readonly string[] Texts = ["", "0", "社旗县", "\"\\\n\u0001", "𠮷野家", " ", "null"];

    private readonly Random _random = new(seed);
    private readonly JsonNode[] _seeds = [Seeds.Read(Seeds.Sheqi), Seeds.Read(Seeds.Hongze), Seeds.Read(Seeds.Pingtan)];

    /// <summary>The mutations that leave the shape right, and those that may break it.</summary>
    public IReadOnlyList<string> Names => [.. Harmless.Concat(Harmful).Select(m => m.Name)];

    private (string Name, Func<JsonObject, JsonNode?> Apply)[] Harmless =>
        [
            ("another count", r => Put(r, Count(r), Number(_random.Next().ToString(CultureInfo.InvariantCulture)))),
            ("the greatest count", r => Put(r, Count(r), Number("2147483647"))),
            ("a count with a decimal point", r => Put(r, Count(r), Number(_random.Next(1000) + ".0"))),
            ("a count with an exponent", r => Put(r, Count(r), Number(_random.Next(1, 1000) + "e2"))),
            ("minus nought", r => Put(r, Count(r), Number("-0"))),
            (
                "another fee",
                r => Put(r, "/proactive/fees/amount", Number($"{_random.Next()}.{_random.Next(1_000_000)}"))
            ),
            ("another year", r => Put(r, "/year", Number($"{_random.Next(1, 10_000)}"))),
            ("another scope", r => Put(r, "/scope", _random.Next(2) == 0 ? "own" : "aggregate")),
            ("another unit", r => Put(r, "/unit", Text() + "局")),
            ("an optional text", r => Put(r, "/" + OneOf(OptionalTexts), Text())),
            ("no $schema", r => Without(r, "/$schema")),
            ("members in another order", Shuffled),
        ];

    private (string Name, Func<JsonObject, JsonNode?> Apply)[] Harmful =>
        [
            ("a member removed", r => Without(r, Member(r))),
            ("a member added", r => Put(r, ObjectAt(r) + "/" + OneOf(["x", "total2", "备注", ""]), Junk())),
            ("a member renamed", Renamed),
            ("a member moved up", MovedUp),
            ("a value of another type", r => Put(r, Member(r), Junk())),
            ("null", r => Put(r, Member(r), null)),
            ("a text for a number", r => Put(r, Count(r), Value(r, Count(r))!.ToString())),
            ("a number for a text", r => Put(r, "/" + OneOf([.. OptionalTexts, "unit"]), Number("5"))),
            (
                "a fraction of a case",
                r => Put(r, Count(r), Number(_random.Next(1000) + OneOf([".5", ".25", ".001", "e-3", ".10"])))
            ),
            ("less than nothing", r => Put(r, AnyNumber(r), Number("-" + OneOf(["1", "0.5", "2147483648", "1e9"])))),
            (
                "one more than the greatest count",
                r => Put(r, Count(r), Number(OneOf(["2147483648", "2147483647.5", "1e10", "1e30"])))
            ),
            (
                "a year out of bounds",
                r => Put(r, "/year", Number(OneOf(["0", "10000", "-2022", "2022.5", "9999.0", "1e4", "1e3"])))
            ),
            ("no such scope", r => Put(r, "/scope", OneOf(["Own", "AGGREGATE", "", "own ", "本机关", "own"]))),
            ("a unit without a name", r => Put(r, "/unit", "")),
            (
                "another form",
                r =>
                    Put(
                        r,
                        "/$schema",
                        OneOf([
                            "urn:schemakit:form:cn-disclosure-annual-report:2019",
                            "",
                            "urn:schemakit:form:cn-disclosure-annual-report:2021#",
                        ])
                    )
            ),
            ("a table in an array", r => Boxed(r)),
            (
                "no report at all",
                r => OneOf<JsonNode?>([new JsonArray(r.DeepClone()), null, 2022, "report", true, new JsonObject()])
            ),
        ];

    /// <summary>The next report.</summary>
    public MutatedReport Next()
    {
        var report = (JsonObject)_seeds[_random.Next(_seeds.Length)].DeepClone();
        bool isHarmless = _random.Next(2) == 0;
        var names = new List<string>();
        JsonNode? document = report;
        for (int i = _random.Next(1, 4); i > 0; i--)
        {
            // One thing that may break the shape is enough to see whether all judge it alike.
            bool isLast = i == 1;
            (string name, Func<JsonObject, JsonNode?> apply) = OneOf(isLast && !isHarmless ? Harmful : Harmless);
            names.Add(name);
            document = apply(report);
        }
        return new MutatedReport(string.Join("; ", names), document);
    }

    private static JsonNode Number(string text) => JsonNode.Parse(text)!;

    private JsonNode? Junk() =>
        _random.Next(8) switch
        {
            0 => null,
            1 => true,
            2 => new JsonArray(),
            3 => new JsonObject(),
            4 => Text(),
            5 => Number(_random.Next(-5, 6) + ".5"),
            6 => new JsonArray(Number("1")),
            _ => Number(_random.Next(100).ToString(CultureInfo.InvariantCulture)),
        };

    private string Text() => OneOf(Texts);

    private T OneOf<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    // Places are JSON Pointers whose steps are spelled as the members are: none of the form's holds a slash.
    private string Count(JsonObject report) =>
        OneOf([.. Numbers(report).Where(p => p is not "/proactive/fees/amount" and not "/year")]);

    private string AnyNumber(JsonObject report) => OneOf([.. Numbers(report)]);

    private static IEnumerable<string> Numbers(JsonObject report) =>
        Places(report)
            .Where(p => Value(report, p) is JsonValue v && v.GetValueKind() == System.Text.Json.JsonValueKind.Number);

    private string Member(JsonObject report) => OneOf([.. Places(report)]);

    private string ObjectAt(JsonObject report) =>
        OneOf<string>(["", .. Places(report).Where(p => Value(report, p) is JsonObject)]);

    private static IEnumerable<string> Places(JsonObject node, string above = "")
    {
        foreach ((string name, JsonNode? value) in node)
        {
            yield return above + "/" + name;
            if (value is JsonObject below)
            {
                foreach (string place in Places(below, above + "/" + name))
                    yield return place;
            }
        }
    }

    private static JsonNode? Value(JsonObject report, string place) => ParentOf(report, place, out string name)[name];

    private static JsonObject ParentOf(JsonObject report, string place, out string name)
    {
        string[] steps = place.Split('/');
        JsonObject parent = report;
        foreach (string step in steps[1..^1])
            parent = (JsonObject)parent[step]!;
        name = steps[^1];
        return parent;
    }

    private static JsonObject Put(JsonObject report, string place, JsonNode? value)
    {
        ParentOf(report, place, out string name)[name] = value;
        return report;
    }

    private static JsonObject Without(JsonObject report, string place)
    {
        ParentOf(report, place, out string name).Remove(name);
        return report;
    }

    private JsonObject Renamed(JsonObject report)
    {
        JsonObject parent = ParentOf(report, Member(report), out string name);
        JsonNode? value = parent[name]?.DeepClone();
        parent.Remove(name);
        string other = _random.Next(3) switch
        {
            0 => name.ToUpperInvariant(),
            1 => name + "s",
            _ => name[1..],
        };
        parent[other] = value;
        return report;
    }

    private JsonObject MovedUp(JsonObject report)
    {
        string place = OneOf([.. Places(report).Where(p => p.Count(c => c == '/') > 1)]);
        JsonObject parent = ParentOf(report, place, out string name);
        JsonNode? value = parent[name]?.DeepClone();
        parent.Remove(name);
        report[name] = value;
        return report;
    }

    private JsonObject Boxed(JsonObject report)
    {
        JsonObject parent = ParentOf(
            report,
            OneOf([.. Places(report).Where(p => Value(report, p) is JsonObject)]),
            out string name
        );
        parent[name] = new JsonArray(parent[name]!.DeepClone());
        return report;
    }

    private JsonObject Shuffled(JsonObject report)
    {
        string place = ObjectAt(report);
        JsonObject table = place.Length == 0 ? report : (JsonObject)Value(report, place)!;
        (string, JsonNode?)[] members = [.. table.Select(m => (m.Key, m.Value?.DeepClone()))];
        _random.Shuffle(members);
        table.Clear();
        foreach ((string name, JsonNode? value) in members)
            table[name] = value;
        return report;
    }
}
