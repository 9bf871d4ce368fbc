using System;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using SchemaKit.Generator.Tests.Running;

namespace SchemaKit.Generator.Tests;

/// <summary>The table of docs/names.md: each row is what it says.</summary>
public sealed partial class NamesPageTests
{
    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (Match row in Row().Matches(RepositoryFile.Read("docs/names.md")))
                rows.Add(row.Groups["of"].Value, row.Groups["json"].Value, Regex.Unescape(row.Groups["name"].Value));
            return rows;
        }
    }

    [Fact]
    public void The_table_has_rows() => Assert.InRange(Rows.Count, 50, 500);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_name_in_JSON_becomes_the_name_in_C_sharp(string of, string json, string name)
    {
        string file = of == "report" ? JsonSerializer.Deserialize<string>(json)! : "report";

        GeneratorRun run = new TestProject("A").Run(($"/a/{file}.tables.json", Form(of, json)));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerErrors);
        INamespaceSymbol space = run
            .Output.SourceModule.GlobalNamespace.GetNamespaceMembers()
            .Single(n => n.Name == "A");
        Assert.Contains(
            name,
            of switch
            {
                "member" => space
                    .GetTypeMembers("Report")
                    .Single()
                    .GetMembers()
                    .OfType<IPropertySymbol>()
                    .Select(p => p.Name),
                "value" => space
                    .GetTypeMembers("ReportKind")
                    .Single()
                    .GetMembers()
                    .OfType<IFieldSymbol>()
                    .Select(f => f.Name),
                _ => space.GetTypeMembers().Select(t => t.Name),
            }
        );
    }

    private static string Form(string of, string json)
    {
        const string number = "{ \"type\": \"integer\" }";
        const string row = "{ \"type\": \"object\", \"properties\": { \"n\": { \"type\": \"integer\" } } }";
        string property = of switch
        {
            "member" => $"{json}: {number}",
            "nested type" => $"{json}: {row}",
            "item" => $"{json}: {{ \"type\": \"array\", \"items\": {row} }}",
            "value" => $"\"kind\": {{ \"type\": \"string\", \"enum\": [\"x\", {json}] }}",
            _ => $"\"n\": {number}",
        };
        string definitions = of == "type" ? $"\"$defs\": {{ {json}: {row} }}, " : "";
        return $$"""
            { "$schema": "urn:schemakit:dialect:1", "$id": "urn:example:names", {{definitions}}"type": "object", "properties": { {{property}} } }
            """;
    }

    [GeneratedRegex(
        @"^\| [^|]+ \| (?<of>[^|]+) \| `(?<json>""[^|]*"")` \| `(?<name>[^|]+)` \|$",
        RegexOptions.Multiline
    )]
    private static partial Regex Row();
}
