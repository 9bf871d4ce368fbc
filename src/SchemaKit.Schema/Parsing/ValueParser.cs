using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Schema.Parsing;

/// <summary>Reads subschemas: what a value may be.</summary>
internal sealed class ValueParser(ProblemList problems, TypeTable types)
{
    /// <summary>How many members an object may have, itself and below: a guard against definitions that multiply.</summary>
    public const int MaxMembers = 65_536;

    /// <summary>How deep values may lie within one another, a reference being a step: a guard against long chains.</summary>
    public const int MaxDepth = 64;

    private const string LocalReference = "#/$defs/";

    private readonly Dictionary<string, ValueModel?> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Documentation> _definitionDocs = new(StringComparer.Ordinal);
    private readonly List<string> _open = [];
    private readonly List<(string TypeName, KeywordReader Object)> _rules = [];
    private int _depth;
    private bool _isTooLarge;

    /// <summary>The document's <c>$defs</c>.</summary>
    public JsonObject? Definitions { get; set; }

    /// <summary>The objects read so far that have rules, for <see cref="RuleBinder"/>.</summary>
    public IReadOnlyList<(string TypeName, KeywordReader Object)> Rules => _rules;

    /// <summary>Reads the definitions that nothing refers to, so that their faults are found too.</summary>
    public void ParseUnusedDefinitions()
    {
        foreach (JsonMember definition in Definitions?.Members ?? [])
            ResolveDefinition(definition.Name, definition.NameSpan);
    }

    public void ParseObject(
        KeywordReader keywords,
        string typeName,
        Documentation documentation,
        IReadOnlyList<JsonString> key,
        bool isRoot = false
    )
    {
        RequireType(keywords, "object");
        if (keywords.Flag("additionalProperties") is true)
            keywords.Wrong<string>(
                "additionalProperties",
                keywords.Find("additionalProperties")!,
                new Phrase("false: an object is closed", "false：对象是封闭的")
            );
        JsonObject? properties = keywords.Object("properties");
        var names = new HashSet<string>((properties?.Members ?? []).Select(m => m.Name), StringComparer.Ordinal);
        IReadOnlyList<JsonString> required = keywords.Texts("required");
        RequireMembers("required", required, names);
        RequireMembers("key", key, names);

        var members = new List<MemberModel>();
        var byName = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonMember property in properties?.Members ?? [])
        {
            MemberModel? member = ParseMember(property, typeName, required, key);
            if (member is null)
                continue;
            if (byName.TryGetValue(member.Name, out string? other))
                problems.Add(
                    ProblemDescriptors.DuplicateMemberName,
                    property.NameSpan,
                    other,
                    property.Name,
                    member.Name
                );
            else
                byName.Add(member.Name, property.Name);
            if (!member.IsRequired && (member.IsCell || member.Value is ObjectValueModel))
                problems.Add(ProblemDescriptors.OptionalCell, property.NameSpan, property.Name);
            members.Add(member);
        }
        types.Add(
            new ObjectModel(
                typeName,
                documentation,
                // A whole report is a class, however small.
                !isRoot && StructLayout.IsStruct(members, types),
                members.ToEquatableArray(),
                EquatableArray<RuleModel>.Empty
            )
        );
        if (types.MembersOf(typeName) > MaxMembers)
            ReportTooLarge(new TextSpan(keywords.Node.Span.Start, 1), MaxMembers, new Phrase("members", "成员数"));
        if (keywords.Find("rules") is not null)
            _rules.Add((typeName, keywords));
    }

    // Once: where one object is too large, so are all that hold it.
    private void ReportTooLarge(TextSpan span, int limit, Phrase what)
    {
        if (!_isTooLarge)
            problems.Add(ProblemDescriptors.TooLarge, span, limit.ToString(CultureInfo.InvariantCulture), what);
        _isTooLarge = true;
    }

    private void RequireMembers(string keyword, IReadOnlyList<JsonString> listed, HashSet<string> names)
    {
        foreach (JsonString name in listed.Where(n => !names.Contains(n.Value)))
            problems.Add(
                ProblemDescriptors.UnknownMember,
                name.Span,
                keyword,
                name.Value,
                Suggestion.For(name.Value, names)
            );
    }

    private MemberModel? ParseMember(
        JsonMember property,
        string typeName,
        IReadOnlyList<JsonString> required,
        IReadOnlyList<JsonString> key
    )
    {
        if (property.Value is not JsonObject node)
        {
            problems.Add(
                ProblemDescriptors.WrongKeywordValue,
                property.Value.Span,
                property.Name,
                new Phrase("a schema (an object)", "模式（对象）"),
                problems.Excerpt(property.Value)
            );
            return null;
        }
        var keywords = new KeywordReader(node, problems);
        CSharpOptions options = CSharpOptions.ReadMember(keywords, problems);
        string name = options.Name ?? CSharpNames.Member(property.Name, typeName);
        if (options.Name is not null && CSharpNames.IsTaken(options.Name))
        {
            problems.Add(
                ProblemDescriptors.InvalidName,
                property.NameSpan,
                name,
                new Phrase("member, since reports have one of that name", "成员（报告已有同名成员）")
            );
        }
        if (options.Name is not null && options.Name == typeName)
        {
            problems.Add(
                ProblemDescriptors.InvalidName,
                property.NameSpan,
                name,
                new Phrase("member of a type of the same name", "同名类型的成员")
            );
        }
        string nestedName = options.Type ?? typeName + CSharpNames.Pascal(property.Name);
        Documentation documentation = keywords.Documentation();
        ValueModel? value = ParseValue(keywords, nestedName, property.NameSpan, ref documentation);
        return value is null
            ? null
            : new MemberModel(
                property.Name,
                name,
                required.Any(r => r.Value == property.Name),
                key.Any(k => k.Value == property.Name),
                documentation,
                value
            );
    }

    private ValueModel? ParseValue(
        KeywordReader keywords,
        string typeName,
        TextSpan span,
        ref Documentation documentation
    )
    {
        if (_depth == MaxDepth)
        {
            ReportTooLarge(span, MaxDepth, new Phrase("levels", "层数"));
            return null;
        }
        _depth++;
        ValueModel? value = ParseValueHere(keywords, typeName, span, ref documentation);
        _depth--;
        return value;
    }

    private ValueModel? ParseValueHere(
        KeywordReader keywords,
        string typeName,
        TextSpan span,
        ref Documentation documentation
    )
    {
        if (keywords.Find("$ref") is { } reference)
        {
            keywords.Allow(Keywords.Reference, new Phrase("a reference", "引用"));
            return ResolveReference(keywords, reference, ref documentation);
        }
        switch (keywords.Text("type"))
        {
            case "object":
                keywords.Allow(Keywords.Object, new Phrase("an object", "对象"));
                types.Reserve(typeName, "'" + typeName + "'", span);
                ParseObject(keywords, typeName, documentation, []);
                return new ObjectValueModel(typeName);
            case "integer":
                return ParseNumber(keywords, isInteger: true);
            case "number":
                return ParseNumber(keywords, isInteger: false);
            case "string" when keywords.Find("enum") is not null:
                return ParseEnum(keywords, typeName, span, documentation);
            case "string":
                return ParseText(keywords);
            case null when keywords.Find("type") is null:
                problems.Add(
                    ProblemDescriptors.MissingKeyword,
                    span,
                    "type",
                    "\"type\": \"object\" | \"integer\" | \"number\" | \"string\""
                );
                return null;
            case null:
                return null;
            default:
                keywords.Wrong<string>("type", keywords.Find("type")!, "object | integer | number | string");
                return null;
        }
    }

    private ValueModel? ResolveReference(KeywordReader keywords, JsonNode reference, ref Documentation documentation)
    {
        if (keywords.Text("$ref") is not { } target)
            return null;
        string name = target.StartsWith(LocalReference, StringComparison.Ordinal)
            ? target.Substring(LocalReference.Length)
            : "";
        if (Definitions?.Find(name) is null)
        {
            problems.Add(
                ProblemDescriptors.UnresolvedReference,
                reference.Span,
                target,
                Suggestion.For(name, [.. (Definitions?.Members ?? []).Select(m => m.Name)])
            );
            return null;
        }
        ValueModel? value = ResolveDefinition(name, reference.Span);
        if (documentation.Equals(Documentation.None) && _definitionDocs.TryGetValue(name, out Documentation? own))
            documentation = own;
        return value;
    }

    private ValueModel? ResolveDefinition(string name, TextSpan span)
    {
        if (_open.Contains(name))
        {
            problems.Add(
                ProblemDescriptors.RecursiveReference,
                span,
                name,
                string.Join(" → ", _open.SkipWhile(n => n != name).Append(name))
            );
            return null;
        }
        if (_definitions.TryGetValue(name, out ValueModel? known))
            return known;
        JsonMember definition = Definitions!.Find(name)!;
        if (definition.Value is not JsonObject node)
        {
            _definitions[name] = null;
            problems.Add(
                ProblemDescriptors.WrongKeywordValue,
                definition.Value.Span,
                name,
                new Phrase("a schema (an object)", "模式（对象）"),
                problems.Excerpt(definition.Value)
            );
            return null;
        }
        _open.Add(name);
        var keywords = new KeywordReader(node, problems);
        CSharpOptions options = CSharpOptions.ReadDefinition(keywords, problems);
        Documentation documentation = keywords.Documentation();
        string typeName = options.Name ?? CSharpNames.Pascal(name);
        ValueModel? value = ParseValue(keywords, typeName, definition.NameSpan, ref documentation);
        _open.RemoveAt(_open.Count - 1);
        _definitions[name] = value;
        _definitionDocs[name] = documentation;
        return value;
    }

    private NumberModel ParseNumber(KeywordReader keywords, bool isInteger)
    {
        keywords.Allow(Keywords.Number, new Phrase("a number", "数字"));
        decimal? minimum = keywords.Number("minimum");
        decimal? maximum = keywords.Number("maximum");
        // A bound that no 64-bit integer meets leaves an integer nothing, as does a gap between two of them.
        decimal? least = isInteger ? Math.Max(Math.Ceiling(minimum ?? long.MinValue), long.MinValue) : minimum;
        decimal? greatest = isInteger ? Math.Min(Math.Floor(maximum ?? long.MaxValue), long.MaxValue) : maximum;
        if (least > greatest)
        {
            problems.Add(
                ProblemDescriptors.EmptyRange,
                (keywords.Find("minimum") ?? keywords.Find("maximum"))!.Span,
                "minimum",
                NumberText.ToText(minimum ?? least.Value),
                "maximum",
                NumberText.ToText(maximum ?? greatest.Value)
            );
        }
        return new NumberModel(
            isInteger,
            minimum,
            maximum,
            keywords.Text("unit"),
            keywords.OneOf("measure", Measure.Unspecified, ("flow", Measure.Flow), ("stock", Measure.Stock)),
            keywords.Flag("derived") ?? false
        );
    }

    private TextModel ParseText(KeywordReader keywords)
    {
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
        return new TextModel(minLength, maxLength, keywords.Text("const"));
    }

    private EnumValueModel ParseEnum(
        KeywordReader keywords,
        string typeName,
        TextSpan span,
        Documentation documentation
    )
    {
        keywords.Allow(Keywords.Enum, new Phrase("a list of texts", "列举"));
        types.Reserve(typeName, "'" + typeName + "'", span);
        IReadOnlyList<JsonString> values = keywords.Texts("enum");
        if (values.Count == 0 && keywords.Find("enum") is JsonArray empty)
            keywords.Wrong<string>("enum", empty, new Phrase("a list of at least one text", "至少含一个文本的列表"));
        JsonObject? labels = keywords.Object("valueLabels");
        RequireMembers(
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

    private void RequireType(KeywordReader keywords, string expected)
    {
        if (keywords.Find("type") is not { } node)
            problems.Add(
                ProblemDescriptors.MissingKeyword,
                new TextSpan(keywords.Node.Span.Start, 1),
                "type",
                "\"type\": \"" + expected + "\""
            );
        else if (keywords.Text("type") is { } type && type != expected)
            keywords.Wrong<string>("type", node, expected);
        if (keywords.Find("properties") is null)
            problems.Add(
                ProblemDescriptors.MissingKeyword,
                new TextSpan(keywords.Node.Span.Start, 1),
                "properties",
                "\"properties\": { … }"
            );
    }
}
