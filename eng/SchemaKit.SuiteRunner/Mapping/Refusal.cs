using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaKit.Schema;

namespace SchemaKit.SuiteRunner.Mapping;

/// <summary>A schema that is refused as it is written: whether a diagnostic says because of which keyword.</summary>
internal sealed record Refusal(SchemaProblem? Named, string Keyword)
{
    // What may be missing, and so be named though it is not there.
    private static readonly string[] Asked = ["type", "properties", "items"];

    /// <summary>The diagnostic that names a keyword of the schema: one that is not supported, where there is any.</summary>
    public static Refusal Of(JsonNode schema, IReadOnlyList<SchemaProblem> problems)
    {
        // That a type is missing is told of nearly every schema of the suite: what else is told says more.
        SchemaProblem[] errors = [.. problems.Where(p => p.Severity == Severity.Error).OrderBy(p => p.Id == "SK1004")];
        string[] unsupported = [.. SupportedKeywords.MissingIn(schema)];
        if (unsupported.Length > 0)
        {
            // A supported keyword may come first that stands where it must not, such as an '$id' within.
            SchemaProblem[] misplaced = [.. errors.Where(p => p.Id is "SK1001" or "SK1002")];
            return First(errors, unsupported) ?? First(misplaced, [.. KeywordsOf(schema)]) ?? None;
        }
        return First(errors, [.. KeywordsOf(schema), .. Asked]) ?? None;
    }

    private static Refusal None { get; } = new(null, "");

    private static Refusal? First(SchemaProblem[] problems, string[] keywords)
    {
        foreach (SchemaProblem problem in problems)
        {
            string message = problem.Message("en");
            if (keywords.FirstOrDefault(k => Names(message, k)) is { } keyword)
                return new Refusal(problem, keyword);
            // A schema that is 'true' or 'false' has no keyword.
            if (
                message.EndsWith("found true", StringComparison.Ordinal)
                || message.EndsWith("found false", StringComparison.Ordinal)
            )
                return new Refusal(problem, message[(message.LastIndexOf(' ') + 1)..]);
        }
        return null;
    }

    private static bool Names(string message, string keyword) =>
        message.Contains("'" + keyword + "'", StringComparison.Ordinal);

    private static IEnumerable<string> KeywordsOf(JsonNode? node) =>
        node switch
        {
            JsonObject keywords => keywords.SelectMany(k => KeywordsOf(k.Value).Prepend(k.Key)),
            JsonArray items => items.SelectMany(KeywordsOf),
            _ => [],
        };
}
