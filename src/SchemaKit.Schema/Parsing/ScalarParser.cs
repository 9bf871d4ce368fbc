using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema.Checking;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Numbers;
using SchemaKit.Schema.Text;

namespace SchemaKit.Schema.Parsing;

/// <summary>Reads the subschemas of values that hold no others: numbers, truth values, texts, lists of texts.</summary>
internal sealed class ScalarParser(ProblemList problems, TypeTable types)
{
    public NumberModel ParseNumber(KeywordReader keywords, bool isInteger)
    {
        keywords.Allow(Keywords.Number, new Phrase("a number", "数字"));
        decimal? multipleOf = keywords.Number("multipleOf");
        if (multipleOf <= 0m)
        {
            keywords.Wrong<string>(
                "multipleOf",
                keywords.Find("multipleOf")!,
                new Phrase("a number above 0", "大于 0 的数字")
            );
            multipleOf = null;
        }
        var number = new NumberModel(isInteger)
        {
            Minimum = keywords.Number("minimum"),
            Maximum = keywords.Number("maximum"),
            ExclusiveMinimum = keywords.Number("exclusiveMinimum"),
            ExclusiveMaximum = keywords.Number("exclusiveMaximum"),
            MultipleOf = multipleOf,
            Constant = keywords.Number("const"),
            Unit = keywords.Text("unit"),
            Measure = keywords.OneOf("measure", Measure.Unspecified, ("flow", Measure.Flow), ("stock", Measure.Stock)),
            IsDerived = keywords.Flag("derived") ?? false,
        };
        RequireRange(keywords, number);
        if (
            number.Constant is { } constant
            && (number with { Constant = null }) is var free
            && free.Refusal(constant) is not null
        )
            keywords.Wrong<string>("const", keywords.Find("const")!, free.Range);
        return number;
    }

    private void RequireRange(KeywordReader keywords, NumberModel number)
    {
        string lower = keywords.Find("exclusiveMinimum") is null ? "minimum" : "exclusiveMinimum";
        string upper = keywords.Find("exclusiveMaximum") is null ? "maximum" : "exclusiveMaximum";
        decimal? least = number.ExclusiveMinimum ?? number.Minimum;
        decimal? greatest = number.ExclusiveMaximum ?? number.Maximum;
        bool isEmpty = number.IsInteger
            ? number.LeastInteger > number.GreatestInteger
            : number.Minimum > number.Maximum
                || number.Minimum >= number.ExclusiveMaximum
                || number.ExclusiveMinimum >= number.Maximum
                || number.ExclusiveMinimum >= number.ExclusiveMaximum;
        if (isEmpty)
        {
            problems.Add(
                ProblemDescriptors.EmptyRange,
                (keywords.Find(lower) ?? keywords.Find(upper))!.Span,
                lower,
                NumberText.ToText(least ?? long.MinValue),
                upper,
                NumberText.ToText(greatest ?? long.MaxValue)
            );
        }
    }

    public static BooleanModel ParseBoolean(KeywordReader keywords)
    {
        keywords.Allow(Keywords.Boolean, new Phrase("a truth value", "布尔值"));
        return new BooleanModel(keywords.Flag("const"));
    }

    public TextModel ParseText(KeywordReader keywords)
    {
        TextFormat format = keywords.OneOf(
            "format",
            TextFormat.None,
            ("date", TextFormat.Date),
            ("date-time", TextFormat.DateTime),
            ("uuid", TextFormat.Uuid)
        );
        if (format == TextFormat.Date)
            keywords.Allow(Keywords.Date, new Phrase("a date", "日期"));
        else
            keywords.Allow(Keywords.Text, new Phrase("a text", "文本"));
        int minLength = keywords.Count("minLength") ?? 0;
        int? maxLength = keywords.Count("maxLength");
        if (minLength > maxLength)
        {
            problems.Add(
                ProblemDescriptors.EmptyRange,
                keywords.Find("minLength")!.Span,
                "minLength",
                minLength.ToString(CultureInfo.InvariantCulture),
                "maxLength",
                maxLength.Value.ToString(CultureInfo.InvariantCulture)
            );
        }
        var text = new TextModel(minLength, maxLength, null, Pattern(keywords), format);
        if (keywords.Text("const") is not { } constant)
            return text;
        if (TextRules.Refusal(text, constant) is not null)
            keywords.Wrong<string>(
                "const",
                keywords.Find("const")!,
                new Phrase("a text that the other keywords allow", "其他关键字所允许的文本")
            );
        return text with { Constant = constant };
    }

    private string? Pattern(KeywordReader keywords)
    {
        if (keywords.Text("pattern") is not { } pattern)
            return null;
        if (EcmaPattern.TryParse(pattern, out PatternError? error) is not null)
            return pattern;
        Phrase why = error!.Message;
        problems.Add(
            ProblemDescriptors.InvalidPattern,
            keywords.Find("pattern")!.Span,
            (error.Offset + 1).ToString(CultureInfo.InvariantCulture),
            why
        );
        return null;
    }

    public EnumValueModel ParseEnum(KeywordReader keywords, string typeName, TextSpan span, Documentation documentation)
    {
        keywords.Allow(Keywords.Enum, new Phrase("a list of texts", "列举"));
        types.Reserve(typeName, "'" + typeName + "'", span);
        IReadOnlyList<JsonString> values = keywords.Texts("enum", orNull: true);
        // JSON Schema asks both keywords, so null must stand in both or in none.
        bool listsNull = keywords.Array("enum")?.Any(i => i is JsonNull) ?? false;
        if (listsNull != (keywords.Find("type") is JsonArray { Items.Count: > 1 }))
            keywords.Wrong<string>(
                "enum",
                keywords.Find("enum")!,
                listsNull
                    ? new Phrase(
                        "a list without null, which 'type' does not allow",
                        "不含 null 的列表（“type”不允许 null）"
                    )
                    : new Phrase("a list with null, which 'type' allows", "含 null 的列表（“type”允许 null）")
            );
        if (values.Count == 0 && keywords.Find("enum") is JsonArray empty)
            keywords.Wrong<string>("enum", empty, new Phrase("a list of at least one text", "至少含一个文本的列表"));
        JsonObject? labels = keywords.Object("valueLabels");
        keywords.RequireAmong(
            "valueLabels",
            [.. (labels?.Members ?? []).Select(m => new JsonString(m.NameSpan, m.Name))],
            new HashSet<string>(values.Select(v => v.Value), StringComparer.Ordinal)
        );
        var items = new List<EnumItemModel>();
        foreach (JsonString value in values)
        {
            string name = CSharpNames.Pascal(value.Value);
            EnumItemModel? other = items.Find(i => i.Name == name);
            if (other is not null)
                problems.Add(ProblemDescriptors.DuplicateMemberName, value.Span, other.JsonName, value.Value, name);
            Labels itemLabels = labels is null ? Labels.None : new KeywordReader(labels, problems).Labels(value.Value);
            items.Add(new EnumItemModel(value.Value, name, itemLabels));
        }
        types.Add(new EnumModel(typeName, documentation, items.ToEquatableArray()));
        return new EnumValueModel(typeName);
    }
}
