using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SchemaKit.Cli.Checking;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Output;

/// <summary>Tells it as one JSON document, the same in every language and culture.</summary>
internal sealed class JsonOutput(TextWriter output) : IReportOutput
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Totals Write(IEnumerable<CheckedFile> files)
    {
        var totals = new Totals();
        WriteDocument(
            output,
            json =>
            {
                json.WriteStartArray("reports");
                foreach (CheckedFile file in files)
                {
                    totals.Add(file);
                    Write(json, file);
                }
                json.WriteEndArray();
                json.WriteNumber("exitCode", (int)totals.ExitCode);
            }
        );
        return totals;
    }

    /// <summary>Writes a document that is one object.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="writeMembers">Writes the members of the object.</param>
    public static void WriteDocument(TextWriter output, Action<Utf8JsonWriter> writeMembers)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            writeMembers(json);
            json.WriteEndObject();
        }
        // Characters that cannot be seen stand in strings only, where an escape is as good.
        output.WriteLine(VisibleText.Of(Encoding.UTF8.GetString(buffer.WrittenSpan)));
    }

    /// <summary>The name of an enum's value as the document spells it.</summary>
    public static string Name(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>Writes a text in all languages.</summary>
    public static void WritePhrase(Utf8JsonWriter json, Phrase text)
    {
        json.WriteStartObject();
        json.WriteString(Language.Chinese, text.Chinese);
        json.WriteString(Language.English, text.English);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CheckedFile file)
    {
        json.WriteStartObject();
        WriteMembers(json, file);
        json.WriteEndObject();
    }

    /// <summary>Writes what is told of a file.</summary>
    public static void WriteMembers(Utf8JsonWriter json, CheckedFile file)
    {
        json.WriteString("file", file.File);
        if (file.Line is { } line)
            json.WriteNumber("line", line);
        json.WriteString("status", Name(file.Status));
        json.WriteString("form", file.FormId);
        json.WriteString("unit", file.Title?.Unit);
        if (file.Title is null)
            json.WriteNull("year");
        else
            json.WriteNumber("year", file.Title.Year);
        json.WriteString("scope", file.Title?.Scope.Name);
        json.WriteString("previous", file.PreviousFile);
        json.WriteNumber("numbersRead", file.NumbersRead);
        WriteTally(json, "hard", file.Hard);
        WriteTally(json, "soft", file.Soft);
        json.WriteNumber("undecided", file.Undecided);
        json.WriteStartArray("violations");
        foreach (Violation violation in file.Violations)
            ViolationJson.Write(json, violation);
        json.WriteEndArray();
        FaultJson.Write(json, file.FindFaults());
        json.WriteStartArray("problems");
        foreach (Problem problem in file.Problems)
            Write(json, problem);
        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (Phrase note in file.Notes)
            WritePhrase(json, note);
        json.WriteEndArray();
    }

    private static void WriteTally(Utf8JsonWriter json, string name, Tally tally)
    {
        json.WriteStartObject(name);
        json.WriteNumber("equations", tally.Equations);
        json.WriteNumber("held", tally.Held);
        json.WriteNumber("broken", tally.Broken);
        json.WriteEndObject();
    }

    /// <summary>Writes why an input is unreadable.</summary>
    public static void Write(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject();
        json.WriteString("kind", problem.Kind);
        json.WriteString("path", problem.Path);
        if (problem.Position is { } position)
        {
            json.WriteNumber("line", position.Line);
            json.WriteNumber("column", position.Column);
        }
        else
        {
            json.WriteNull("line");
            json.WriteNull("column");
        }
        json.WriteString("found", problem.Found);
        json.WriteString("expected", problem.Expected);
        json.WritePropertyName("message");
        WritePhrase(json, problem.Message);
        json.WriteEndObject();
    }
}
