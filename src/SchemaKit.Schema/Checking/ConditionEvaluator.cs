using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Numbers;
using SchemaKit.Schema.Text;

namespace SchemaKit.Schema.Checking;

/// <summary>
/// Says whether a value of a document meets the condition of a rule, as JSON Schema says it (2020-12, Validation, section
/// 6): a keyword asks nothing of values that are not of its type, and nothing of members that are absent.
/// </summary>
internal sealed class ConditionEvaluator
{
    private readonly Dictionary<string, EcmaPattern> _patterns = new(StringComparer.Ordinal);

    public bool IsMet(ConditionModel condition, JsonNode value) =>
        condition switch
        {
            ObjectConditionModel table => value is not JsonObject node || IsMet(table, node),
            ListConditionModel list => value is not JsonArray { Items.Count: int count }
                || (count >= list.MinItems && !(count > list.MaxItems)),
            ScalarConditionModel scalar => (scalar.Allowed is not { } allowed || IsAmong(allowed, value))
                && (scalar.Bounds is not { } bounds || IsWithin(bounds, value))
                && (scalar.Pattern is not { } pattern || value is not JsonString text || IsMatch(pattern, text.Value)),
            _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, null),
        };

    private bool IsMet(ObjectConditionModel condition, JsonObject value) =>
        condition.Required.All(name => value.Find(name) is not null)
        && condition.Members.All(m => value.Find(m.JsonName) is not { } member || IsMet(m.Condition, member.Value));

    private static bool IsAmong(AllowedValues allowed, JsonNode value) =>
        value switch
        {
            JsonNull => allowed.Null,
            JsonBoolean flag => allowed.Flags.Contains(flag.Value),
            JsonString text => allowed.Texts.Contains(text.Value),
            JsonNumber number => NumberText.TryToDecimal(number.Text, out decimal amount)
                && allowed.Numbers.Contains(amount),
            _ => false,
        };

    private static bool IsWithin(NumberModel bounds, JsonNode value) =>
        value is not JsonNumber number
        || (NumberText.TryToDecimal(number.Text, out decimal amount) && bounds.Allows(amount));

    private bool IsMatch(string pattern, string text)
    {
        if (!_patterns.TryGetValue(pattern, out EcmaPattern? program))
            _patterns.Add(pattern, program = EcmaPattern.TryParse(pattern, out _)!);
        return program.IsMatch(text);
    }
}
