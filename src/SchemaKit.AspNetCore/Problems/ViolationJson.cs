using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using SchemaKit.Schema;

namespace SchemaKit.AspNetCore.Problems;

/// <summary>Tells broken equations, every number exactly, by the names that <c>schemakit check --format json</c> gives them.</summary>
internal static class ViolationJson
{
    public static JsonElement Of(IReadOnlyList<Violation> violations, string language) =>
        JsonArray.Of(violations, (json, violation) => Write(json, violation, language));

    private static void Write(Utf8JsonWriter json, Violation violation, string language)
    {
        (Rule rule, Equation equation) = (violation.Rule, violation.Equation);
        json.WriteString("rule", rule.Id);
        json.WriteString("severity", JsonNamingPolicy.KebabCaseLower.ConvertName(rule.Severity.ToString()));
        json.WriteString("source", rule.Source);
        json.WriteString("place", equation.Place);
        json.WriteString("leaf", equation.Leaf);
        json.WriteString("equation", rule.Text);
        json.WriteString("label", rule.Labels.In(language) ?? rule.Text);
        json.WriteString("message", violation.ToString(language));
        WriteNumber(json, "left", violation.LeftText);
        WriteNumber(json, "right", violation.RightText);
        WriteNumber(json, "difference", violation.DifferenceText);
        WriteNumber(json, "leftConstant", equation.LeftConstant);
        WriteNumber(json, "rightConstant", equation.RightConstant);
        json.WriteStartArray("terms");
        WriteTerms(json, "left", violation.LeftTerms, language);
        WriteTerms(json, "right", violation.RightTerms, language);
        json.WriteEndArray();
    }

    private static void WriteTerms(
        Utf8JsonWriter json,
        string side,
        IReadOnlyList<ViolationTerm> terms,
        string language
    )
    {
        foreach (ViolationTerm term in terms)
        {
            json.WriteStartObject();
            json.WriteString("side", side);
            json.WriteString("path", term.Term.Cell.Path);
            json.WriteString("label", term.Term.Cell.Label(language));
            WriteNumber(json, "factor", term.Term.Factor);
            json.WriteBoolean("previous", term.Term.IsPrevious);
            WriteNumber(json, "value", term.Value);
            json.WriteEndObject();
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal number) =>
        WriteNumber(json, name, number.ToString("0.############################", CultureInfo.InvariantCulture));

    private static void WriteNumber(Utf8JsonWriter json, string name, string number)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(number);
    }
}
