using System.Collections.Generic;
using System.Text.Json;

namespace SchemaKit.AspNetCore.Problems;

/// <summary>Tells the faults of a document, by the names that <c>schemakit check --format json</c> gives them.</summary>
internal static class ProblemJson
{
    public static JsonElement Of(IReadOnlyList<ReadProblem> problems, string language) =>
        JsonArray.Of(
            problems,
            (json, problem) =>
            {
                json.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(problem.Kind.ToString()));
                json.WriteString("path", problem.Path);
                json.WriteNumber("line", problem.Line);
                json.WriteNumber("column", problem.Column);
                json.WriteString("label", problem.Label(language));
                json.WriteString("found", problem.Found);
                json.WriteString("expected", problem.Expected);
                json.WriteString("message", problem.Message(language));
            }
        );
}
