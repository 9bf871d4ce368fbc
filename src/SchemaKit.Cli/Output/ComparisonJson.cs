using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Output;

/// <summary>Tells of an aggregate beside its units as one JSON document.</summary>
internal static class ComparisonJson
{
    public static void Write(AggregateComparison comparison, string file, TextWriter output) =>
        JsonOutput.WriteDocument(output, json => Write(json, comparison, file));

    private static void Write(Utf8JsonWriter json, AggregateComparison comparison, string file)
    {
        json.WriteString("file", file);
        json.WriteString("form", comparison.Units.Form.Id);
        json.WriteString("verdict", JsonOutput.Name(comparison.Verdict));
        WriteTexts(json, "units", comparison.Units.Units.Select(u => u.Unit));
        WriteTexts(json, "missingUnits", comparison.Units.MissingUnits);
        WriteTexts(json, "unexpectedUnits", comparison.Units.UnexpectedUnits);
        WriteTexts(json, "doubledUnits", comparison.Units.DoubledUnits);
        WriteTexts(json, "brokenUnits", comparison.Units.InvalidUnits.Select(u => u.Unit));
        Write(json, comparison.Explanations);
        json.WriteStartArray("differences");
        foreach (CellDifference difference in comparison.Differences)
            Write(json, difference);
        json.WriteEndArray();
        WriteTexts(json, "undecided", comparison.Undecided.Select(c => c.Path));
        bool isBroken = comparison.Verdict == AggregateVerdict.Broken;
        json.WriteNumber("exitCode", (int)(isBroken ? ExitCode.RuleBroken : ExitCode.AllHold));
    }

    private static void Write(Utf8JsonWriter json, CellDifference difference)
    {
        json.WriteStartObject();
        json.WriteString("path", difference.Cell.Path);
        json.WritePropertyName("label");
        JsonOutput.WritePhrase(json, Phrase.Of(difference.Cell.Label));
        json.WriteNumber("aggregate", difference.Aggregate);
        json.WritePropertyName("sum");
        json.WriteRawValue(difference.Sum.ToString());
        json.WritePropertyName("difference");
        json.WriteRawValue(difference.Difference.ToString());
        json.WriteBoolean("isLowerBound", difference.IsOpen);
        Write(json, difference.Explanations);
        json.WritePropertyName("message");
        JsonOutput.WritePhrase(json, Phrase.Of(difference.ToString));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<UnitExplanation> explanations)
    {
        json.WriteStartArray("explanations");
        foreach (UnitExplanation explanation in explanations)
        {
            json.WriteStartObject();
            json.WriteString("unit", explanation.Unit.Unit);
            json.WriteString("fault", JsonOutput.Name(explanation.Fault));
            json.WriteBoolean("isWhole", explanation.IsWhole);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
