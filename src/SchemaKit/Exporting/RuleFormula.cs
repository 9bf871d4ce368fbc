using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Exporting;

/// <summary>A rule as a formula, spelled as the check spells it: <c>received + carriedIn = outcomes/total + carriedOut</c>.</summary>
internal static class RuleFormula
{
    private static readonly (string Keyword, string Symbol)[] Relations =
    [
        ("equals", " = "),
        ("atMost", " <= "),
        ("atLeast", " >= "),
    ];

    public static string Of(JsonObject rule)
    {
        (string keyword, string symbol) = Relations.First(r => rule.Find(r.Keyword) is not null);
        decimal tolerance = rule.Find("tolerance") is { } member ? Number(member.Value) : 0m;
        return Side(rule.Find("sum")!.Value)
            + symbol
            + Side(rule.Find(keyword)!.Value)
            + (tolerance == 0m ? "" : " ± " + NumberText.ToText(tolerance));
    }

    private static string Side(JsonNode side)
    {
        var text = new StringBuilder();
        foreach (JsonNode operand in side is JsonArray list ? list.Items : (IReadOnlyList<JsonNode>)[side])
        {
            (decimal factor, string name) = Read(operand);
            if (text.Length > 0)
                text.Append(factor < 0 ? " - " : " + ");
            else if (factor < 0)
                text.Append('-');
            decimal size = Math.Abs(factor);
            if (size != 1m)
                text.Append(NumberText.ToText(size)).Append(" x ");
            text.Append(name);
        }
        return text.ToString();
    }

    private static (decimal Factor, string Name) Read(JsonNode operand)
    {
        if (operand is not JsonObject term)
            return (1m, operand is JsonString path ? path.Value : NumberText.ToText(Number(operand)));
        decimal factor = term.Find("times") is { } times ? Number(times.Value) : 1m;
        return term.Find("previous") is { } previous
            ? (factor, "previous " + ((JsonString)previous.Value).Value)
            : (factor, ((JsonString)term.Find("path")!.Value).Value);
    }

    private static decimal Number(JsonNode node)
    {
        NumberText.TryToDecimal(((JsonNumber)node).Text, out decimal value);
        return value;
    }
}
