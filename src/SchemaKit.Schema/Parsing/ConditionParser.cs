using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Checking;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Schema.Parsing;

/// <summary>Reads the keyword <c>when</c> of a rule: a subschema on the object that the rule stands on.</summary>
internal sealed class ConditionParser(TypeTable types)
{
    public ObjectConditionModel? Parse(KeywordReader keywords, ObjectModel table)
    {
        keywords.AllowMembers(Keywords.ObjectCondition, new Phrase("a condition on an object", "对象的条件"));
        keywords.Text("$comment");
        string[] names = [.. table.Members.Select(m => m.JsonName)];
        IReadOnlyList<JsonString> required = keywords.Texts("required");
        keywords.RequireAmong("required", required, [.. names], ObjectParser.Properties);
        var members = new List<MemberConditionModel>();
        foreach (JsonMember property in keywords.Object("properties")?.Members ?? [])
        {
            if (table.Find(property.Name) is not { } member)
                keywords.Problems.Add(
                    ProblemDescriptors.UnknownMember,
                    property.NameSpan,
                    "when",
                    property.Name,
                    ObjectParser.Properties,
                    Suggestion.For(property.Name, names)
                );
            else if (
                ValueParser.Schema(property, keywords.Problems) is { } schema
                && Parse(schema, member.Value) is { } condition
            )
                members.Add(new MemberConditionModel(property.Name, condition));
        }
        if (!keywords.IsMeant("properties") && !keywords.IsMeant("required"))
            keywords.Missing("properties", "\"properties\": { … } | \"required\": [ … ]");
        return new ObjectConditionModel(members.ToEquatableArray(), required.Select(r => r.Value).ToEquatableArray());
    }

    private ConditionModel? Parse(KeywordReader keywords, ValueModel value)
    {
        switch (value)
        {
            case ObjectValueModel nested:
                return Parse(keywords, types.FindObject(nested.TypeName)!);
            case ListModel:
                Allow(keywords, Keywords.ListCondition, new Phrase("a condition on a list", "列表的条件"));
                int minItems = keywords.Count("minItems") ?? 0;
                int? maxItems = keywords.Count("maxItems");
                keywords.RequireRange("minItems", minItems, "maxItems", maxItems);
                return new ListConditionModel(minItems, maxItems);
            case NumberModel number:
                Allow(keywords, Keywords.NumberCondition, new Phrase("a condition on a number", "数字的条件"));
                var bounds = new NumberModel(IsInteger: false)
                {
                    Minimum = keywords.Number("minimum"),
                    Maximum = keywords.Number("maximum"),
                    ExclusiveMinimum = keywords.Number("exclusiveMinimum"),
                    ExclusiveMaximum = keywords.Number("exclusiveMaximum"),
                };
                ScalarParser.RequireRange(keywords, bounds);
                bool isBounded = bounds != new NumberModel(IsInteger: false);
                return new ScalarConditionModel(Allowed(keywords, number)) { Bounds = isBounded ? bounds : null };
            case TextModel text:
                Allow(keywords, Keywords.TextCondition, new Phrase("a condition on a text", "文本的条件"));
                return new ScalarConditionModel(Allowed(keywords, text)) { Pattern = ScalarParser.Pattern(keywords) };
            default:
                Allow(keywords, Keywords.ValueCondition, new Phrase("a condition on a value", "值的条件"));
                return new ScalarConditionModel(Allowed(keywords, value));
        }
    }

    // The keywords that may stand here, and at least one of them.
    private static void Allow(KeywordReader keywords, string[] allowed, Phrase where)
    {
        keywords.AllowMembers(allowed, where);
        keywords.Text("$comment");
        string[] asking = [.. allowed.Where(k => k != "$comment")];
        if (!asking.Any(keywords.IsMeant))
            keywords.Missing(asking[0], string.Join(" | ", asking.Select(k => "'" + k + "'")));
    }

    // The values of 'const' or 'enum', each of them one that the member may hold: another could never be met.
    private AllowedValues? Allowed(KeywordReader keywords, ValueModel value)
    {
        string keyword = keywords.Find("const") is null ? "enum" : "const";
        if (keywords.Find("const") is not null && keywords.Node.Find("enum") is { } other)
            keywords.Problems.Add(
                ProblemDescriptors.UnknownKeyword,
                other.NameSpan,
                "enum",
                new Phrase("a condition with 'const'", "带“const”的条件"),
                ""
            );
        IReadOnlyList<JsonNode> listed = keywords.Find("const") is { } constant
            ? [constant]
            : keywords.Array("enum") ?? [];
        if (listed.Count == 0 && keywords.Find(keyword) is JsonArray empty)
            keywords.Wrong<string>(keyword, empty, new Phrase("a list of at least one value", "至少含一个值的列表"));
        var numbers = new List<decimal>();
        var texts = new List<string>();
        var flags = new List<bool>();
        bool isNull = false;
        foreach (JsonNode item in listed)
        {
            switch ((value, item))
            {
                case (_, JsonNull) when value.IsNullable:
                    isNull = true;
                    break;
                case (NumberModel model, JsonNumber number)
                    when NumberText.TryToDecimal(number.Text, out decimal amount) && model.Allows(amount):
                    numbers.Add(amount);
                    break;
                case (TextModel model, JsonString text) when TextRules.Refusal(model, text.Value) is null:
                    texts.Add(text.Value);
                    break;
                case (EnumValueModel model, JsonString text) when Lists(model, text.Value):
                    texts.Add(text.Value);
                    break;
                case (BooleanModel, JsonBoolean flag):
                    flags.Add(flag.Value);
                    break;
                default:
                    keywords.Wrong<string>(
                        keyword,
                        item,
                        new Phrase("a value that the member may hold", "该成员可取的值")
                    );
                    break;
            }
        }
        return listed.Count == 0
            ? null
            : new AllowedValues(numbers.ToEquatableArray(), texts.ToEquatableArray(), flags.ToEquatableArray(), isNull);
    }

    private bool Lists(EnumValueModel model, string text) =>
        types.FindEnum(model.TypeName)!.Items.Any(i => i.JsonName == text);
}
