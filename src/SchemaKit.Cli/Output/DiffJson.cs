using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using SchemaKit.Cli.Schemas;
using SchemaKit.Cli.Versions;
using SchemaKit.Schema;
using SchemaKit.Schema.Versions;

namespace SchemaKit.Cli.Output;

/// <summary>Tells of a comparison of two schemas as one JSON document, the same in every language and culture.</summary>
internal static class DiffJson
{
    public static void Write(ComparedSchemas compared, TextWriter output) =>
        JsonOutput.WriteDocument(
            output,
            json =>
            {
                WriteVersion(json, "old", compared.Before);
                WriteVersion(json, "new", compared.After);
                json.WriteString("status", JsonOutput.Name(compared.Status));
                if (compared.Diff is { } diff)
                    Write(json, diff);
                json.WriteNumber("exitCode", (int)compared.ExitCode);
            }
        );

    private static void WriteVersion(Utf8JsonWriter json, string name, SchemaFile version)
    {
        json.WriteStartObject(name);
        json.WriteString("file", version.File);
        json.WriteString("form", version.Form?.Id);
        SchemaFaultsJson.Write(json, version.Unreadable, version.Errors);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, VersionDiff diff)
    {
        json.WriteString("documents", JsonOutput.Name(diff.DocumentsVerdict));
        json.WriteString("code", JsonOutput.Name(diff.CodeVerdict));
        json.WriteNumber("samples", diff.Samples);
        json.WriteNumber("documentsMade", diff.Documents);
        json.WriteBoolean("isCutShort", diff.IsCutShort);
        json.WriteStartArray("changes");
        foreach (JudgedChange change in diff.Changes)
            Write(json, change);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, JudgedChange judged)
    {
        Change change = judged.Change;
        json.WriteStartObject();
        json.WriteString("concerns", JsonOutput.Name(change.Concern));
        json.WriteString("verdict", JsonOutput.Name(judged.Verdict));
        json.WriteString("kind", Name(change.Kind));
        json.WriteString("rule", change.IsOfRule ? change.Subject : null);
        json.WriteString("old", change.Old);
        json.WriteString("new", change.New);
        WriteTexts(json, "places", change.Places.Select(p => p.Pointer));
        WritePhrase(json, "message", ChangeTexts.Of(change));
        if (change.Concern == Concern.Documents)
        {
            json.WriteString("ground", judged.Ground is { } ground ? JsonOutput.Name(ground) : null);
            WriteTexts(json, "from", judged.From);
            json.WriteNumber("documents", judged.Documents);
            json.WriteBoolean("isCutShort", judged.IsCutShort);
            WriteWitness(json, judged.Witness);
        }
        json.WriteEndObject();
    }

    private static void WriteWitness(Utf8JsonWriter json, Witness? witness)
    {
        if (witness is null)
        {
            json.WriteNull("witness");
            return;
        }
        json.WriteStartObject("witness");
        json.WriteString("place", witness.Fault.Pointer);
        json.WriteString("fault", witness.Fault.Kind is { } kind ? JsonOutput.Name(kind) : "rule-broken");
        WritePhrase(json, "message", witness.Fault.Message);
        json.WriteBoolean("hasOtherFaults", witness.HasOtherFaults);
        WriteDocument(json, "document", witness.Document);
        WriteDocument(json, "previous", witness.Previous);
        json.WriteEndObject();
    }

    private static void WriteDocument(Utf8JsonWriter json, string name, string? document)
    {
        json.WritePropertyName(name);
        if (document is null)
            json.WriteNullValue();
        else
            json.WriteRawValue(document);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WritePhrase(Utf8JsonWriter json, string name, Phrase phrase)
    {
        json.WritePropertyName(name);
        JsonOutput.WritePhrase(json, phrase);
    }

    // CSharp is one word.
    private static string Name(ChangeKind kind) =>
        JsonOutput.Name(kind).Replace("c-sharp", "csharp", StringComparison.Ordinal);
}
