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
internal static class ScalarParser
{
    /// <summary>What the names are among that keywords beside <c>enum</c> list.</summary>
    public static readonly Phrase ListedValues = new("the values of 'enum'", "“enum”所列的值");

    public static NumberModel ParseNumber(KeywordReader keywords, bool isInteger)
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
            Values = Values(keywords),
            Unit = keywords.FilledText("unit"),
            Decimals = Decimals(keywords, isInteger),
            Missing = Missing(keywords),
            Measure = keywords.OneOf("measure", Measure.Unspecified, ("flow", Measure.Flow), ("stock", Measure.Stock)),
            IsDerived = keywords.Flag("derived") ?? false,
        };
        RequireRange(keywords, number);
        NumberModel free = number with { Constant = null, Values = EquatableArray<decimal>.Empty };
        if (number.Constant is { } constant && (number with { Constant = null }).Refusal(constant) is not null)
            keywords.Wrong<string>("const", keywords.Find("const")!, (number with { Constant = null }).Range);
        foreach (JsonNumber item in (keywords.Find("enum") as JsonArray)?.Items.OfType<JsonNumber>() ?? [])
        {
            if (NumberText.TryToDecimal(item.Text, out decimal value) && free.Refusal(value) is not null)
                keywords.Wrong<string>(
                    "enum",
                    item,
                    new Phrase("a list of values such as: ", "值的列表，各值应为：").Plus(
                        free.Range.English,
                        free.Range.Chinese
                    )
                );
        }
        return number;
    }

    private static EquatableArray<decimal> Values(KeywordReader keywords)
    {
        if (keywords.Array("enum") is not { } listed)
            return EquatableArray<decimal>.Empty;
        var values = new List<decimal>();
        foreach (JsonNode item in listed.Where(i => i is not JsonNull))
        {
            if (
                item is JsonNumber number
                && NumberText.TryToDecimal(number.Text, out decimal value)
                && !values.Contains(value)
            )
                values.Add(value);
            else
                keywords.Wrong<string>("enum", item, new Phrase("an array of different numbers", "互不相同的数字数组"));
        }
        RequireList(keywords, listed, values.Count);
        return values.ToEquatableArray();
    }

    private static int? Decimals(KeywordReader keywords, bool isInteger)
    {
        int? decimals = keywords.Count("decimals");
        return decimals > (isInteger ? 0 : 28)
            ? keywords.WrongValue<int>(
                "decimals",
                keywords.Find("decimals")!,
                isInteger ? new Phrase("0 for an integer", "0（整数）") : new Phrase("from 0 to 28", "0 至 28")
            )
            : decimals;
    }

    private static EquatableArray<MissingMarker> Missing(KeywordReader keywords)
    {
        var markers = new List<MissingMarker>();
        foreach (JsonNode item in keywords.Array("missing") ?? [])
        {
            if (item is not JsonObject node)
            {
                keywords.Wrong<string>("missing", item, new Phrase("an array of objects", "对象数组"));
                continue;
            }
            var marker = new KeywordReader(node, keywords.Problems);
            marker.AllowMembers(Keywords.Missing, new Phrase("'missing'", "“missing”"));
            if (marker.Find("value") is null)
                marker.Missing("value", "\"value\": null | \"/\"");
            if (marker.Find("status") is null)
                marker.Missing("status", "\"status\": \"not-reported\" | \"not-applicable\" | \"suppressed\"");
            string? text = marker.Find("value") is JsonNull ? null : marker.Text("value");
            if (text is null && marker.Find("value") is JsonNull written && !keywords.HasType("null"))
                marker.Wrong<string>(
                    "value",
                    written,
                    new Phrase("a text: 'type' does not allow null", "文本（“type”不允许 null）")
                );
            if (markers.Any(m => m.Text == text))
                marker.Wrong<string>(
                    "value",
                    marker.Find("value") ?? node,
                    new Phrase("different from those before", "与前面各项不同")
                );
            markers.Add(
                new MissingMarker(
                    text,
                    marker.OneOf(
                        "status",
                        CellStatus.NotReported,
                        ("not-reported", CellStatus.NotReported),
                        ("not-applicable", CellStatus.NotApplicable),
                        ("suppressed", CellStatus.Suppressed)
                    )
                )
            );
        }
        return markers.ToEquatableArray();
    }

    // JSON Schema asks both keywords, so null must stand in both or in none; and a list of nothing allows nothing.
    private static void RequireList(KeywordReader keywords, IReadOnlyList<JsonNode> listed, int count)
    {
        bool listsNull = listed.Any(i => i is JsonNull);
        if (listsNull != keywords.HasType("null"))
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
        if (count == 0)
            keywords.Wrong<string>(
                "enum",
                keywords.Find("enum")!,
                new Phrase("a list of at least one value", "至少含一个值的列表")
            );
    }

    /// <summary>Reports bounds that no number meets.</summary>
    public static void RequireRange(KeywordReader keywords, NumberModel number)
    {
        // Of two bounds on one side, the narrower is the one to tell.
        bool isAbove = number.ExclusiveMinimum is { } below && !(number.Minimum > below);
        bool isBelow = number.ExclusiveMaximum is { } above && !(number.Maximum < above);
        (string lower, decimal? least) = isAbove
            ? ("exclusiveMinimum", number.ExclusiveMinimum)
            : ("minimum", number.Minimum);
        (string upper, decimal? greatest) = isBelow
            ? ("exclusiveMaximum", number.ExclusiveMaximum)
            : ("maximum", number.Maximum);
        bool isEmpty = number.IsInteger
            ? number.LeastInteger > number.GreatestInteger
            : number.Minimum > number.Maximum
                || number.Minimum >= number.ExclusiveMaximum
                || number.ExclusiveMinimum >= number.Maximum
                || number.ExclusiveMinimum >= number.ExclusiveMaximum;
        if (isEmpty)
        {
            keywords.Problems.Add(
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
        bool? constant = keywords.Flag("const");
        if (keywords.Array("enum") is not { } listed)
            return new BooleanModel(constant);
        var values = new HashSet<bool>();
        foreach (JsonNode item in listed.Where(i => i is not JsonNull))
        {
            if (item is not JsonBoolean flag || !values.Add(flag.Value))
                keywords.Wrong<string>(
                    "enum",
                    item,
                    new Phrase("an array of true, false or both", "由 true、false 组成的数组")
                );
        }
        RequireList(keywords, listed, values.Count);
        if (constant is { } only && values.Count > 0 && !values.Contains(only))
            keywords.Wrong<string>(
                "const",
                keywords.Find("const")!,
                new Phrase("a value that 'enum' lists", "“enum”所列的值")
            );
        // Both values are no restriction, one of them is a constant.
        return new BooleanModel(constant ?? (values.Count == 1 ? values.First() : null));
    }

    public static TextModel ParseText(KeywordReader keywords)
    {
        TextFormat format = keywords.OneOf("format", TextFormat.None, TextFormatNames.All);
        if (format == TextFormat.Date)
            keywords.Allow(
                Keywords.Date,
                new Phrase("a date", "日期"),
                instead: new Phrase(
                    "a date has its 'format' alone: leave this out, or 'format'",
                    "日期只由“format”限定：请去掉它，或去掉“format”"
                )
            );
        else
            keywords.Allow(Keywords.Text, new Phrase("a text", "文本"));
        int minLength = keywords.Count("minLength") ?? 0;
        int? maxLength = keywords.Count("maxLength");
        keywords.RequireRange("minLength", minLength, "maxLength", maxLength);
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

    /// <summary>The keyword <c>pattern</c>; null where there is none, or none that can be run.</summary>
    public static string? Pattern(KeywordReader keywords)
    {
        if (keywords.Text("pattern") is not { } pattern)
            return null;
        if (EcmaPattern.TryParse(pattern, out PatternError? error) is not null)
            return pattern;
        Phrase why = error!.Message;
        keywords.Problems.Add(
            ProblemDescriptors.InvalidPattern,
            keywords.Find("pattern")!.Span,
            (error.Offset + 1).ToString(CultureInfo.InvariantCulture),
            why
        );
        return null;
    }

    public static EnumValueModel ParseEnum(
        KeywordReader keywords,
        TypeTable types,
        string typeName,
        TextSpan span,
        Documentation documentation,
        string? owner
    )
    {
        keywords.Allow(
            Keywords.Enum,
            new Phrase("a list of texts", "列举"),
            instead: new Phrase("'enum' says which texts there are: leave this out", "“enum”已列出全部文本：请去掉它")
        );
        types.Reserve(typeName, "'" + typeName + "'", span, keywords.Problems);
        IReadOnlyList<JsonString> values = keywords.Texts("enum", orNull: true);
        if (keywords.Array("enum") is { } listed)
            RequireList(keywords, listed, values.Count);
        JsonObject? labels = keywords.Object("valueLabels");
        keywords.RequireAmong(
            "valueLabels",
            [.. (labels?.Members ?? []).Select(m => new JsonString(m.NameSpan, m.Name))],
            new HashSet<string>(values.Select(v => v.Value), StringComparer.Ordinal),
            ListedValues
        );
        IReadOnlyDictionary<string, string> names = CSharpOptions.ReadValues(keywords, values);
        var items = new List<EnumItemModel>();
        foreach (JsonString value in values)
        {
            string name = names.TryGetValue(value.Value, out string? chosen) ? chosen : CSharpNames.Pascal(value.Value);
            EnumItemModel? other = items.Find(i => i.Name == name);
            if (other is not null)
                keywords.Problems.Add(
                    ProblemDescriptors.DuplicateMemberName,
                    value.Span,
                    other.JsonName,
                    value.Value,
                    name
                );
            Labels itemLabels = labels is null
                ? Labels.None
                : new KeywordReader(labels, keywords.Problems).Labels(value.Value);
            items.Add(new EnumItemModel(value.Value, name, itemLabels));
        }
        types.Add(new EnumModel(typeName, documentation, items.ToEquatableArray()) { Owner = owner });
        return new EnumValueModel(typeName);
    }
}
