using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using SchemaKit.Generator.Tests.Running;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Generator.Tests;

/// <summary>What the page of a diagnostic shows as wrong gives that diagnostic, and what it shows as right gives none.</summary>
public sealed partial class DiagnosticPageTests
{
    // The numbers that the rules of a page speak of, where the page does not show them.
    private static readonly Dictionary<string, string> Properties = new()
    {
        ["SK2001"] = $$"""{ "refused": {{Object("a", "b")}}, "total": {{Number}} }""",
        [
            "SK2002"
        ] = $$"""
            { "received": {{Object("persons", "others")}}, "carriedIn": {{Object("persons", "others")}},
              "outcomes": { "type": "object", "properties": { "total": {{Object(
                "persons",
                "others"
            )}} }, "required": ["total"] } }
            """,
        ["SK2003"] = """
            { "feesInYuan": { "type": "number", "unit": "元" }, "feesIn10000Yuan": { "type": "number", "unit": "万元" } }
            """,
        ["SK2004"] = $$"""{ "unit": { "type": "string" }, "cases": {{Number}}, "total": {{Number}} }""",
        ["SK2011"] = $$"""{ "a": {{Number}}, "b": {{Number}}, "permanentStaff": {{Number}} }""",
        ["SK2013"] = $$"""
            { "rows": { "type": "array", "items": {{Object("amount")}} }, "total": {{Number}} }
            """,
    };

    private const string Number = """{ "type": "integer" }""";

    // Members that stand at the top of a document; a fragment of others is a list of properties.
    private static readonly string[] OfDocument =
    [
        "$schema",
        "$id",
        "$defs",
        "properties",
        "required",
        "key",
        "rules",
        "csharp",
    ];

    /// <summary>The pages with schemas as examples; three are about size, and data files and C# have tests of their own.</summary>
    public static TheoryData<string> Pages =>
        [.. ProblemDescriptors.All.Select(d => d.Id).Where(id => id is not ("SK1013" or "SK1017" or "SK2012"))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_a_page_shows_as_wrong_gives_its_diagnostic(string id)
    {
        string[] found = [.. Run(id, Examples(id).Wrong).Select(d => d.Id).Distinct()];
        // A document that others refer to is told of its own faults, and information can come with more of it.
        string[] others = id == "SK1015" ? ["SK1001"] : [];
        if (Severity(id) == DiagnosticSeverity.Error)
            Assert.Equal([.. others, id], found);
        else
            Assert.Contains(id, found);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_a_page_shows_as_right_does_not_give_it(string id) =>
        Assert.DoesNotContain(Run(id, Examples(id).Right), d => d.Id == id || d.Severity == DiagnosticSeverity.Error);

    [Fact]
    public void The_page_on_size_names_the_limits()
    {
        string page = RepositoryFile.Read("docs/diagnostics/SK1013.md");
        foreach (int limit in new[] { ObjectParser.MaxMembers, ValueParser.MaxDepth, PathResolver.MaxTerms })
            Assert.Contains(limit.ToString("N0", CultureInfo.InvariantCulture), page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docs/diagnostics/SK1017.md")]
    [InlineData("docs/names.md")]
    [InlineData("docs/vocabulary.md")]
    public void The_pages_on_long_names_name_the_limit(string page) =>
        Assert.Contains(
            ValueParser.MaxNameLength.ToString("N0", CultureInfo.InvariantCulture) + " UTF-16 units",
            string.Join(' ', RepositoryFile.Read(page).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );

    private static DiagnosticSeverity Severity(string id) =>
        Diagnostics.Descriptors.All.Single(d => d.Id == id).DefaultSeverity;

    private static IEnumerable<Diagnostic> Run(string id, string example)
    {
        (string Path, string Text)[] files = [.. Files(example).Select(f => (f.Path, Document(id, f.Path, f.Text)))];
        return new TestProject("A").Run(files).AllDiagnostics;
    }

    // One file, or several, each under a comment with its path.
    private static IEnumerable<(string Path, string Text)> Files(string example)
    {
        Match[] paths = [.. FilePath().Matches(example).Cast<Match>()];
        if (paths.Length == 0)
            return [("/forms/wrong.tables.json", example)];
        return paths.Select(
            (p, i) =>
                (
                    "/forms/" + p.Groups[1].Value,
                    example[(p.Index + p.Length)..(i + 1 < paths.Length ? paths[i + 1].Index : example.Length)]
                )
        );
    }

    // The smallest document in which an example can stand.
    private static string Document(string id, string path, string example)
    {
        example = example.Trim();
        if (example.StartsWith("{ \"id\"", StringComparison.Ordinal))
            example = $"\"rules\": [{example}]";
        else if (example.StartsWith('{'))
            return Whole(path, $"\"properties\": {{ \"n\": {example} }}");
        HashSet<string> names = [.. MembersOf(example)];
        if (!names.Overlaps(OfDocument))
            return Whole(path, $"\"properties\": {{ {example} }}");
        if (!names.Contains("properties"))
        {
            string properties = Properties.GetValueOrDefault(
                id,
                $$"""{ "a": {{Number}}, "b": {{Number}}, "c": {{Number}}, "d": {{Number}}, "total": {{Number}} }"""
            );
            // A document of definitions alone serves others.
            bool isLibrary = names.SetEquals(["$defs"]);
            string required = string.Join(
                ", ",
                MembersOf(properties.Trim().TrimStart('{')[..^1]).Select(n => $"\"{n}\"")
            );
            example = isLibrary ? example : $"\"properties\": {properties}, \"required\": [{required}], {example}";
        }
        return Whole(path, example);
    }

    private static string Whole(string path, string members)
    {
        bool isLibrary = MembersOf(members).SequenceEqual(["$defs"]);
        string dialect = members.Contains("\"$schema\"", StringComparison.Ordinal)
            ? ""
            : "\"$schema\": \"urn:schemakit:dialect:1\", ";
        string name = members.Contains("\"$id\"", StringComparison.Ordinal) ? "" : $"\"$id\": \"urn:{path}\", ";
        return $"{{ {dialect}{name}{(isLibrary ? "" : "\"type\": \"object\", ")}{members} }}";
    }

    // None where the example is no JSON.
    private static IEnumerable<string> MembersOf(string fragment)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse("{" + fragment + "}");
            return [.. document.RootElement.EnumerateObject().Select(p => p.Name)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static (string Wrong, string Right) Examples(string id)
    {
        string page = RepositoryFile.Read($"docs/diagnostics/{id}.md").ReplaceLineEndings("\n");
        string[] examples = [.. Example().Matches(page).Select(m => m.Groups[1].Value)];
        Assert.Equal(2, examples.Length);
        return (examples[0], examples[1]);
    }

    private static string Object(params string[] members) =>
        $$"""
            { "type": "object", "properties": { {{string.Join(", ", members.Select(m => $"\"{m}\": {Number}"))}} },
              "required": [{{string.Join(", ", members.Select(m => $"\"{m}\""))}}] }
            """;

    [GeneratedRegex("(?:Wrong|Right|Told of|Not told of):\n\n```jsonc\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"^// (\S+\.tables\.json)$", RegexOptions.Multiline)]
    private static partial Regex FilePath();
}
