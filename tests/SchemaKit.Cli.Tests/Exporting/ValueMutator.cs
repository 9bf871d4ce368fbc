using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace SchemaKit.Cli.Tests.Exporting;

/// <summary>Changes a document that holds every kind of value, the same way in every run.</summary>
internal sealed class ValueMutator(int seed)
{
    // Every member of tests/SchemaKit.Tests/Forms/values.tables.json that must be there.
    private const string Right = """
        {
          "year": 2024, "whole": -5, "small": 100, "even": 4, "amount": 0.05, "share": 0.5, "isFinal": false, "isTrue": true,
          "name": "a", "code": "411327", "day": "2024-02-29", "wholeOrNull": null, "amountOrNull": 1.5, "flagOrNull": null,
          "nameOrNull": "", "kindOrNull": "one", "tableOrNull": { "remark": null, "n": 0 }
        }
        """;

    private static readonly string[] Values =
    [
        "null",
        "true",
        "false",
        "0",
        "1",
        "2",
        "7",
        "7.0",
        "-1",
        "99",
        "100",
        "101",
        "1e2",
        "0.01",
        "0.05",
        "0.25",
        "1.5",
        "0.005",
        "2147483648",
        "\"\"",
        "\"a\"",
        "\"abc\"",
        "\"abcd\"",
        "\"𠮷野家\"",
        "\"one\"",
        "\"two\"",
        "\"three\"",
        "\"411327\"",
        "\"41132\"",
        "\"aab\"",
        "\"aac\"",
        "\"2024-02-29\"",
        "\"2023-02-29\"",
        "\"2024-13-01\"",
        "\"24-01-01\"",
        "\"2024-02-29T23:59:59+08:00\"",
        "\"2024-02-29T23:59:59.123Z\"",
        "\"2024-02-29 23:59:59Z\"",
        "\"2024-02-29T25:00:00Z\"",
        "\"9f3b7c1e-5d2a-4c6b-8e0f-1a2b3c4d5e6f\"",
        "\"9f3b7c1e5d2a4c6b8e0f1a2b3c4d5e6f\"",
        "[]",
        "{}",
        "{ \"x\": 1, \"y\": 9 }",
        "{ \"x\": 1 }",
        "{ \"a\": 5 }",
        "{ \"remark\": \"r\", \"row\": { \"x\": 0, \"y\": 0 }, \"n\": 1 }",
        "{ \"remark\": null, \"n\": 0.5 }",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next document.</summary>
    /// <param name="members">The members that the form knows.</param>
    public MutatedReport Next(IReadOnlyList<string> members)
    {
        JsonObject document = JsonNode.Parse(Right)!.AsObject();
        var mutations = new List<string>();
        for (int i = _random.Next(1, 4); i > 0; i--)
        {
            string member = members[_random.Next(members.Count)];
            string value = Values[_random.Next(Values.Length)];
            mutations.Add(_random.Next(12) == 0 && document.Remove(member) ? $"no {member}" : $"{member} = {value}");
            if (mutations[^1].StartsWith("no ", StringComparison.Ordinal))
                continue;
            document[member] = JsonNode.Parse(value);
        }
        return new MutatedReport(string.Join("; ", mutations), document);
    }
}
