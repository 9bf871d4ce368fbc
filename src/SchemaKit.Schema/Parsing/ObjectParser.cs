using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Text;

namespace SchemaKit.Schema.Parsing;

/// <summary>Reads the subschemas of objects: tables, rows, whole reports.</summary>
internal sealed class ObjectParser(ValueParser values)
{
    /// <summary>How many members an object may have, itself and below: a guard against definitions that multiply.</summary>
    public const int MaxMembers = 65_536;

    /// <summary>What the names are among that keywords of an object list.</summary>
    public static readonly Phrase Properties = new("the properties", "属性");

    private readonly List<(string TypeName, KeywordReader Object)> _rules = [];

    /// <summary>The objects read so far that have rules, for <see cref="RuleBinder"/>.</summary>
    public IReadOnlyList<(string TypeName, KeywordReader Object)> Rules => _rules;

    public ObjectValueModel ParseNested(
        KeywordReader keywords,
        string typeName,
        TextSpan span,
        Documentation documentation
    )
    {
        keywords.Allow(Keywords.Object, new Phrase("an object", "对象"));
        values.Types.Reserve(typeName, "'" + typeName + "'", span, keywords.Problems);
        Parse(keywords, typeName, documentation);
        return new ObjectValueModel(typeName);
    }

    public void Parse(KeywordReader keywords, string typeName, Documentation documentation, bool isRoot = false)
    {
        RequireObject(keywords, isRoot);
        if (keywords.Find("additionalProperties") is { } open and not JsonBoolean { Value: false })
            keywords.Wrong<string>(
                "additionalProperties",
                open,
                new Phrase("false: an object is closed", "false：对象是封闭的")
            );
        JsonObject? properties = keywords.Object("properties");
        var names = new HashSet<string>((properties?.Members ?? []).Select(m => m.Name), StringComparer.Ordinal);
        HashSet<string> required = Listed(keywords, "required", names, out _);
        HashSet<string> key = Listed(keywords, "key", names, out IReadOnlyList<JsonString> keyTexts);
        List<MemberModel> members = ParseMembers(keywords.Problems, properties, typeName, required, key);
        foreach (JsonString name in keyTexts)
            RequireKey(keywords.Problems, name, members.Find(m => m.JsonName == name.Value));
        bool isTooLarge = values.Types.CountMembers(members) > MaxMembers;
        if (isTooLarge)
            values.ReportTooLarge(keywords.Problems, keywords.Start, MaxMembers, new Phrase("members", "成员数"));
        values.Types.Add(
            new ObjectModel(
                typeName,
                documentation,
                // A whole report is a class, however small.
                !isRoot && StructLayout.IsStruct(members, values.Types),
                members.ToEquatableArray(),
                EquatableArray<RuleModel>.Empty
            )
            {
                Owner = values.Owner,
                // How it is printed takes a walk through all that is below.
                Table = isTooLarge ? null : TableParser.ParseObject(keywords, members, values),
            }
        );
        if (keywords.Find("rules") is not null)
            _rules.Add((typeName, keywords));
    }

    private List<MemberModel> ParseMembers(
        ProblemList problems,
        JsonObject? properties,
        string typeName,
        HashSet<string> required,
        HashSet<string> key
    )
    {
        var members = new List<MemberModel>();
        var byName = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonMember property in properties?.Members ?? [])
        {
            MemberModel? member = ParseMember(problems, property, typeName, required, key);
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
        return members;
    }

    private MemberModel? ParseMember(
        ProblemList problems,
        JsonMember property,
        string typeName,
        HashSet<string> required,
        HashSet<string> key
    )
    {
        if (ValueParser.Schema(property, problems) is not { } keywords)
            return null;
        CSharpOptions options = CSharpOptions.ReadMember(keywords, problems);
        string ownName = CSharpNames.WithoutNamespace(typeName);
        string name = options.Name ?? CSharpNames.Member(property.Name, ownName);
        if (options.Name is not null && CSharpNames.IsTaken(options.Name))
        {
            problems.Add(
                ProblemDescriptors.InvalidName,
                keywords.Object("csharp")!.Find("name")!.Value.Span,
                name,
                new Phrase("member, since reports have one of that name", "成员（报告已有同名成员）")
            );
        }
        if (options.Name is not null && options.Name == ownName)
        {
            problems.Add(
                ProblemDescriptors.InvalidName,
                keywords.Object("csharp")!.Find("name")!.Value.Span,
                name,
                new Phrase("member of a type of the same name", "同名类型的成员")
            );
        }
        string nestedName = options.Type is { } chosen
            ? CSharpNames.NamespaceOf(typeName) + chosen
            : CSharpNames.Nested(typeName, CSharpNames.Pascal(property.Name));
        Documentation documentation = keywords.Documentation();
        ValueModel? value = values.Parse(keywords, nestedName, property.NameSpan, ref documentation);
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

    // The names that a keyword lists, each of them a member's.
    private static HashSet<string> Listed(
        KeywordReader keywords,
        string keyword,
        HashSet<string> names,
        out IReadOnlyList<JsonString> texts
    )
    {
        texts = keywords.Texts(keyword);
        // Where no properties are told, that is the fault, and not each name.
        if (keywords.Find("properties") is JsonObject)
            keywords.RequireAmong(keyword, texts, names, Properties);
        return new HashSet<string>(texts.Select(t => t.Value), StringComparer.Ordinal);
    }

    private static void RequireKey(ProblemList problems, JsonString name, MemberModel? member)
    {
        if (member is not null && (member.MayBeMissing || member.Value is ObjectValueModel or ListModel))
            problems.Add(
                ProblemDescriptors.WrongKeywordValue,
                name.Span,
                "key",
                new Phrase("a list of required members that are no tables", "必填且不是表格的成员列表"),
                "\"" + Excerpt.Of(name.Value) + "\""
            );
    }

    // A nested object has said its type already; the document must say it too.
    private static void RequireObject(KeywordReader keywords, bool isRoot)
    {
        if (isRoot && keywords.Find("type") is { } node and not JsonString { Value: "object" })
        {
            keywords.Wrong<string>("type", node, "object");
            return;
        }
        if (keywords.Find("properties") is null)
            keywords.Missing("properties", "\"properties\": { … }");
        if (isRoot && keywords.Find("type") is null)
            keywords.Missing("type", "\"type\": \"object\"");
    }
}
