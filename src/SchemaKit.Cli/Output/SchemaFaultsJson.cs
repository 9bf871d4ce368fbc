using System.Collections.Generic;
using System.Text.Json;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Output;

/// <summary>Tells in JSON why a schema file is of no use, or what there is to say of it.</summary>
internal static class SchemaFaultsJson
{
    /// <summary>Writes the member <c>problems</c>.</summary>
    public static void Write(Utf8JsonWriter json, Phrase? unreadable, IEnumerable<SchemaProblem> problems)
    {
        json.WriteStartArray("problems");
        if (unreadable is { } reason)
            Write(json, null, null, reason);
        foreach (SchemaProblem problem in problems)
            Write(
                json,
                problem.Id,
                problem,
                new Phrase(problem.Message(Language.English), problem.Message(Language.Chinese))
            );
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string? id, SchemaProblem? at, Phrase message)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        if (at is null)
        {
            json.WriteNull("line");
            json.WriteNull("column");
        }
        else
        {
            json.WriteNumber("line", at.Start.Line);
            json.WriteNumber("column", at.Start.Column);
        }
        json.WritePropertyName("message");
        JsonOutput.WritePhrase(json, message);
        json.WriteEndObject();
    }
}
