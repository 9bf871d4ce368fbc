using System.Collections.Generic;
using System.Text.Json;
using SchemaKit.Schema;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Cli.Output;

/// <summary>Tells in JSON which cells can be to blame for broken rules.</summary>
internal static class FaultJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Fault> faults)
    {
        json.WriteStartArray("faults");
        foreach (Fault fault in faults)
            Write(json, fault);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Fault fault)
    {
        json.WriteStartObject();
        json.WriteString("outcome", JsonOutput.Name(fault.Outcome));
        json.WriteBoolean("hasMore", fault.HasMore);
        json.WriteStartArray("equations");
        foreach (Equation equation in fault.Equations)
            json.WriteStringValue(equation.Id);
        json.WriteEndArray();
        json.WriteStartArray("refused");
        foreach (Cell cell in fault.RefusedCells)
            json.WriteStringValue(cell.Path);
        json.WriteEndArray();
        json.WriteStartArray("explanations");
        foreach (Explanation explanation in fault.Explanations)
            Write(json, explanation);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Explanation explanation)
    {
        json.WriteStartObject();
        json.WriteNumber("weight", explanation.Weight);
        WriteSlip(json, explanation.Slip);
        json.WriteStartArray("changes");
        foreach (CellChange change in explanation.Changes)
        {
            json.WriteStartObject();
            json.WriteString("path", change.Cell.Path);
            json.WritePropertyName("labels");
            JsonOutput.WritePhrase(json, Phrase.Of(change.Cell.Label));
            WriteNumber(json, "given", change.Given.HasValue ? change.Given.Value : null);
            WriteNumber(json, "value", change.Value);
            WriteNumber(json, "least", change.Least);
            WriteNumber(json, "greatest", change.Greatest);
            WriteSlip(json, change.Slip);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSlip(Utf8JsonWriter json, Slip? slip) =>
        json.WriteString("slip", slip is { } known ? JsonOutput.Name(known) : null);

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        json.WritePropertyName(name);
        if (number is { } value)
            json.WriteRawValue(NumberText.ToText(value));
        else
            json.WriteNullValue();
    }
}
