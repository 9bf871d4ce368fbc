using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace SchemaKit.Schema.Tests.Analysis;

/// <summary>Forms to analyse.</summary>
internal static class Forms
{
    /// <summary>A form of numbers: <c>a</c>, or with bounds <c>a 0..10</c>, <c>a 0..</c>, <c>a ..10</c>; <c>%</c> marks one that may hold fractions.</summary>
    public static FormSchema Of(string cells, string rules)
    {
        string[] all = [.. cells.Split(',').Select(c => c.Trim())];
        string properties = string.Join(",", all.Select(Property));
        string required = string.Join(",", all.Select(c => "\"" + Name(c) + "\""));
        return FormSchema.Parse(
            $$"""
            { "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:form", "type": "object",
              "properties": { {{properties}} }, "required": [{{required}}], "rules": [{{rules}}] }
            """
        );
    }

    /// <summary>A rule in short: <c>r1: a + 2 b - c &lt;= d + 5</c>.</summary>
    public static string Rule(string text)
    {
        string[] parts = text.Split(": ");
        string[] relations = [" = ", " <= ", " >= "];
        string relation = relations.First(r => parts[1].Contains(r, System.StringComparison.Ordinal));
        string[] sides = parts[1].Split(relation);
        string keyword = relation.Trim() switch
        {
            "=" => "equals",
            "<=" => "atMost",
            _ => "atLeast",
        };
        string severity = parts.Length > 2 ? $", \"severity\": \"{parts[2]}\"" : "";
        return $$"""{ "id": "{{parts[0]}}", "sum": {{Side(sides[0])}}, "{{keyword}}": {{Side(sides[1])}}{{severity}} }""";
    }

    public static string Rules(string text) => string.Join(",", text.Split(';').Select(r => Rule(r.Trim())));

    /// <summary>The annual report on government information disclosure, form of 2021.</summary>
    public static string AnnualReport2021([CallerFilePath] string here = "") =>
        File.ReadAllText(
            Path.Combine(
                Path.GetDirectoryName(here)!,
                "../../../src/SchemaKit.Disclosure/annual-report-2021.tables.json"
            )
        );

    private static string Name(string cell) => cell.Split(' ')[0].TrimEnd('%');

    private static string Property(string cell)
    {
        string type = cell.Split(' ')[0].EndsWith('%') ? "number" : "integer";
        string bounds = "";
        if (cell.Split(' ') is [_, string range])
        {
            string[] ends = range.Split("..");
            bounds =
                (ends[0].Length > 0 ? $", \"minimum\": {ends[0]}" : "")
                + (ends[1].Length > 0 ? $", \"maximum\": {ends[1]}" : "");
        }
        return $$"""
            "{{Name(cell)}}": { "type": "{{type}}"{{bounds}} }
            """;
    }

    private static string Side(string text)
    {
        string[] words = text.Replace("- ", "+ -", System.StringComparison.Ordinal).Split(" + ");
        return "[" + string.Join(",", words.Select(w => Operand(w.Trim()))) + "]";
    }

    private static string Operand(string text)
    {
        if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _))
            return text;
        string[] words = text.Split(' ');
        string name = words[^1].TrimStart('-');
        string factor =
            words.Length == 2 ? words[0]
            : text.StartsWith('-') ? "-1"
            : "1";
        return $$"""{ "path": "{{name}}", "times": {{factor}} }""";
    }
}
