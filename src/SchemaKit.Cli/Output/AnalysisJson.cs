using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using SchemaKit.Cli.Analysis;
using SchemaKit.Schema;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Cli.Output;

/// <summary>Tells of an analysis as one JSON document, the same in every language and culture.</summary>
internal static class AnalysisJson
{
    public static void Write(AnalysedSchema schema, TextWriter output) =>
        JsonOutput.WriteDocument(
            output,
            json =>
            {
                json.WriteString("file", schema.File);
                json.WriteString("status", JsonOutput.Name(schema.Status));
                json.WriteString("form", schema.Form?.Id);
                SchemaFaultsJson.Write(json, schema.Unreadable, schema.Problems);
                if (schema.Analysis is { } analysis)
                    Write(json, analysis);
                json.WriteNumber("exitCode", (int)schema.ExitCode);
            }
        );

    private static void Write(Utf8JsonWriter json, FormAnalysis analysis)
    {
        if (analysis.RowsPerList is { } rows)
            json.WriteNumber("rowsPerList", rows);
        if (analysis.Whole is { } whole)
        {
            json.WritePropertyName("whole");
            WriteSection(json, whole);
        }
        WriteArray(json, "tables", analysis.Tables, t => WriteSection(json, t));
        WriteObjects(
            json,
            "contradictions",
            analysis.Contradictions,
            c =>
            {
                json.WriteBoolean("smallest", c.IsSmallest);
                json.WriteBoolean("needsDisallowedNumbers", c.NeedsOtherNumbers);
                WriteConstraints(json, "constraints", c.Constraints);
            }
        );
        WriteObjects(
            json,
            "redundantRules",
            analysis.RedundantRules,
            r =>
            {
                WriteRule(json, r.Rule);
                WriteConstraints(json, "from", r.From);
            }
        );
        WriteObjects(
            json,
            "redundantEquations",
            analysis.RedundantEquations,
            c =>
            {
                json.WriteString("equation", c.Equation.Id);
                WriteConstraints(json, "from", c.From);
            }
        );
        WriteObjects(
            json,
            "forcedCells",
            analysis.Forced,
            f =>
            {
                json.WriteString("cell", f.Cell.Path);
                json.WriteString("value", f.Value.ToString());
                WriteConstraints(json, "by", f.By);
            }
        );
        WriteArray(json, "uncoveredCells", analysis.Uncovered, c => json.WriteStringValue(c.Path));
        WriteObjects(
            json,
            "notAdditiveRules",
            analysis.NotAdditive,
            r =>
            {
                WriteRule(json, r.Rule);
                json.WriteString("constant", r.Constant.ToString());
            }
        );
        WriteObjects(
            json,
            "notAnalysed",
            analysis.NotAnalysed,
            p =>
            {
                json.WriteString("first", p.First);
                json.WriteNumber("cells", p.Cells);
                json.WriteNumber("equations", p.Equations);
            }
        );
    }

    private static void WriteSection(Utf8JsonWriter json, Section section)
    {
        json.WriteStartObject();
        json.WriteString("path", section.Path);
        json.WriteStartObject("labels");
        foreach (string language in section.Labels.Languages)
            json.WriteString(language, section.Labels.In(language));
        json.WriteEndObject();
        json.WriteNumber("cells", section.Cells);
        json.WriteNumber("equations", section.Equations);
        json.WriteNumber("inequalities", section.Inequalities);
        json.WriteNumber("rank", section.Rank);
        json.WriteNumber("detectable", section.Location.Detectable);
        json.WriteNumber("uniquelyLocatable", section.Location.Locatable);
        WriteArray(json, "smallestUndetected", section.Location.Undetected, c => json.WriteStringValue(c.PathOfRows));
        json.WriteNumber("searchedUpTo", LocationReport.MaxPattern);
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, PlacedRule rule)
    {
        json.WriteString("rule", rule.Rule.Id);
        json.WriteString("type", rule.TypeName);
        WriteArray(json, "places", rule.Equations.Select(e => e.Place).Distinct(), json.WriteStringValue);
    }

    private static void WriteConstraints(Utf8JsonWriter json, string name, IEnumerable<Constraint> constraints) =>
        WriteObjects(
            json,
            name,
            constraints,
            c =>
            {
                if (c.Equation is { } equation)
                {
                    json.WriteString("equation", equation.Id);
                    json.WriteString("text", equation.Rule.Text);
                    return;
                }
                json.WriteString("cell", c.Cell!.Path);
                json.WritePropertyName(c.IsMaximum ? "maximum" : "minimum");
                json.WriteRawValue(NumberText.ToText(c.Bound));
            }
        );

    private static void WriteObjects<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write) =>
        WriteArray(
            json,
            name,
            items,
            item =>
            {
                json.WriteStartObject();
                write(item);
                json.WriteEndObject();
            }
        );

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
            write(item);
        json.WriteEndArray();
    }
}
