using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Text;

namespace SchemaKit.Schema.Parsing;

/// <summary>Reads subschemas: what a value may be.</summary>
internal sealed class ValueParser(ProblemList problems, TypeTable types)
{
    /// <summary>How many members an object may have, itself and below: a guard against definitions that multiply.</summary>
    public const int MaxMembers = 65_536;

    /// <summary>How deep values may lie within one another, a reference being a step: a guard against long chains.</summary>
    public const int MaxDepth = 64;

    private const string LocalReference = "#/$defs/";

    private static readonly string[] TypeNames = ["object", "integer", "number", "boolean", "string"];

    private readonly ScalarParser _scalars = new(problems, types);
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
        RequireObject(keywords, isRoot);
        if (keywords.Flag("additionalProperties") is true)
            keywords.Wrong<string>(
                "additionalProperties",
                keywords.Find("additionalProperties")!,
                new Phrase("false: an object is closed", "false：对象是封闭的")
            );
        JsonObject? properties = keywords.Object("properties");
        var names = new HashSet<string>((properties?.Members ?? []).Select(m => m.Name), StringComparer.Ordinal);
        IReadOnlyList<JsonString> required = keywords.Texts("required");
        keywords.RequireAmong("required", required, names);
        keywords.RequireAmong("key", key, names);
        var requiredNames = new HashSet<string>(required.Select(r => r.Value), StringComparer.Ordinal);
        var keyNames = new HashSet<string>(key.Select(k => k.Value), StringComparer.Ordinal);

        var members = new List<MemberModel>();
        var byName = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonMember property in properties?.Members ?? [])
        {
            MemberModel? member = ParseMember(property, typeName, requiredNames, keyNames);
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
            members.Add(member);
        }
        foreach (JsonString name in key)
        {
            if (
                members.Find(m => m.JsonName == name.Value) is { } member
                && (member.MayBeMissing || member.Value is ObjectValueModel)
            )
                problems.Add(
                    ProblemDescriptors.WrongKeywordValue,
                    name.Span,
                    "key",
                    new Phrase("a list of required members that are no tables", "必填且不是表格的成员列表"),
                    "\"" + Excerpt.Of(name.Value) + "\""
                );
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

    private MemberModel? ParseMember(
        JsonMember property,
        string typeName,
        HashSet<string> required,
        HashSet<string> key
    )
    {
        if (Schema(property) is not { } keywords)
            return null;
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
                required.Contains(property.Name),
                key.Contains(property.Name),
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
        if (TypeOf(keywords, span) is not { } type)
            return null;
        ValueModel? value = type.Name switch
        {
            "object" => ParseNested(keywords, typeName, span, documentation),
            "integer" => _scalars.ParseNumber(keywords, isInteger: true),
            "number" => _scalars.ParseNumber(keywords, isInteger: false),
            "boolean" => ScalarParser.ParseBoolean(keywords),
            _ when keywords.Find("enum") is not null => _scalars.ParseEnum(keywords, typeName, span, documentation),
            _ => _scalars.ParseText(keywords),
        };
        if (type.IsNullable && keywords.Find("const") is not null)
            keywords.Wrong<string>(
                "type",
                keywords.Find("type")!,
                new Phrase("one type: 'const' leaves no room for null", "单一类型：“const”不允许 null")
            );
        return value is null || !type.IsNullable ? value : value with { IsNullable = true };
    }

    private ObjectValueModel ParseNested(
        KeywordReader keywords,
        string typeName,
        TextSpan span,
        Documentation documentation
    )
    {
        keywords.Allow(Keywords.Object, new Phrase("an object", "对象"));
        types.Reserve(typeName, "'" + typeName + "'", span);
        ParseObject(keywords, typeName, documentation, []);
        return new ObjectValueModel(typeName);
    }

    // One type, or one and null.
    private (string Name, bool IsNullable)? TypeOf(KeywordReader keywords, TextSpan span)
    {
        JsonNode? node = keywords.Find("type");
        if (node is null)
        {
            problems.Add(
                ProblemDescriptors.MissingKeyword,
                span,
                "type",
                "\"type\": " + string.Join(" | ", TypeNames.Select(t => "\"" + t + "\""))
            );
            return null;
        }
        List<string?> names = node is JsonArray list
            ? [.. list.Items.Select(i => (i as JsonString)?.Value)]
            : [(node as JsonString)?.Value];
        bool isNullable = node is JsonArray && names.Remove("null");
        if (names.Count == 1 && names[0] is { } name && TypeNames.Contains(name))
            return (name, isNullable);
        keywords.Wrong<string>(
            "type",
            node,
            new Phrase(
                string.Join(" | ", TypeNames) + ", or an array of one of them and null",
                string.Join(" | ", TypeNames) + "，或其中之一与 null 组成的数组"
            )
        );
        return null;
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
        if (Schema(definition) is not { } keywords)
            return _definitions[name] = null;
        _open.Add(name);
        CSharpOptions options = CSharpOptions.ReadDefinition(keywords, problems);
        Documentation documentation = keywords.Documentation();
        string typeName = options.Name ?? CSharpNames.Pascal(name);
        ValueModel? value = ParseValue(keywords, typeName, definition.NameSpan, ref documentation);
        _open.RemoveAt(_open.Count - 1);
        _definitions[name] = value;
        _definitionDocs[name] = documentation;
        return value;
    }

    private KeywordReader? Schema(JsonMember member)
    {
        if (member.Value is JsonObject node)
            return new KeywordReader(node, problems);
        problems.AddWrongValue(member.Name, member.Value, new Phrase("a schema (an object)", "模式（对象）"));
        return null;
    }

    // A nested object has said its type already; the document must say it too.
    private void RequireObject(KeywordReader keywords, bool isRoot)
    {
        if (keywords.Find("properties") is null)
            Missing(keywords, "properties", "\"properties\": { … }");
        if (!isRoot)
            return;
        if (keywords.Find("type") is not { } node)
            Missing(keywords, "type", "\"type\": \"object\"");
        else if (node is not JsonString { Value: "object" })
            keywords.Wrong<string>("type", node, "object");
    }

    private void Missing(KeywordReader keywords, string keyword, string repair) =>
        problems.Add(ProblemDescriptors.MissingKeyword, new TextSpan(keywords.Node.Span.Start, 1), keyword, repair);
}
