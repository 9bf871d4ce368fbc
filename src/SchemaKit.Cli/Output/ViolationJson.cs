using System.Collections.Generic;
using System.Text.Json;
using SchemaKit.Schema;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Cli.Output;

/// <summary>Tells one broken equation in JSON, every number exactly.</summary>
internal static class ViolationJson
{
    public static void Write(Utf8JsonWriter json, Violation violation)
    {
        (Rule rule, Equation equation) = (violation.Rule, violation.Equation);
        json.WriteStartObject();
        json.WriteString("rule", rule.Id);
        json.WriteString("severity", JsonOutput.Name(rule.Severity));
        json.WriteString("source", rule.Source);
        json.WriteString("place", equation.Place);
        json.WriteString("leaf", equation.Leaf);
        json.WriteString("equation", rule.Text);
        json.WritePropertyName("labels");
        JsonOutput.WritePhrase(json, Labels(rule));
        WriteNumber(json, "left", violation.LeftText);
        WriteNumber(json, "right", violation.RightText);
        WriteNumber(json, "difference", violation.DifferenceText);
        WriteConstant(json, "leftConstant", equation.LeftConstant);
        WriteConstant(json, "rightConstant", equation.RightConstant);
        json.WriteStartArray("terms");
        WriteTerms(json, "left", violation.LeftTerms);
        WriteTerms(json, "right", violation.RightTerms);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTerms(Utf8JsonWriter json, string side, IReadOnlyList<ViolationTerm> terms)
    {
        foreach (ViolationTerm term in terms)
        {
            Cell cell = term.Term.Cell;
            json.WriteStartObject();
            json.WriteString("side", side);
            json.WriteString("path", cell.Path);
            json.WritePropertyName("labels");
            JsonOutput.WritePhrase(json, new Phrase(cell.Label(Language.English), cell.Label(Language.Chinese)));
            WriteNumber(json, "factor", NumberText.ToText(term.Term.Factor));
            json.WriteBoolean("previous", term.Term.IsPrevious);
            WriteNumber(json, "value", NumberText.ToText(term.Value));
            json.WriteEndObject();
        }
    }

    private static Phrase Labels(Rule rule) =>
        new(rule.Labels.In(Language.English) ?? rule.Text, rule.Labels.In(Language.Chinese) ?? rule.Text);

    private static void WriteConstant(Utf8JsonWriter json, string name, decimal constant)
    {
        if (constant != 0m)
            WriteNumber(json, name, NumberText.ToText(constant));
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, string number)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(number);
    }
}
