using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;

namespace SchemaKit.Schema.Parsing;

/// <summary>The keyword <c>csharp</c>: names that differ from those the rule gives, where there is something to name.</summary>
internal sealed record CSharpOptions(string? Name, string? Type, string? Namespace)
{
    private static readonly CSharpOptions None = new(null, null, null);

    /// <summary>The names that the whole document may choose.</summary>
    public static CSharpOptions ReadDocument(KeywordReader keywords, ProblemList problems)
    {
        CSharpOptions options = Read(keywords, problems, "name", "namespace");
        // What no type may be called is told where the type is made.
        if (options.Name is not { } name || !CSharpNames.IsTakenByReport(name) || !CSharpNames.IsTypeName(name))
            return options;
        problems.Add(
            ProblemDescriptors.InvalidName,
            keywords.Object("csharp")!.Find("name")!.Value.Span,
            name,
            new Phrase("report, since reports have a member of that name", "报告类型（报告已有同名成员）")
        );
        return options;
    }

    /// <summary>The names that a definition may choose: that of its type, where it makes one.</summary>
    public static CSharpOptions ReadDefinition(KeywordReader keywords, ProblemList problems) =>
        Read(
            keywords,
            problems,
            MakesEnum(keywords) ? ["name", "values"]
                : MakesType(keywords) ? ["name"]
                : []
        );

    /// <summary>The names that a member may choose: its own and that of its type, where it makes one.</summary>
    public static CSharpOptions ReadMember(KeywordReader keywords, ProblemList problems) =>
        Read(
            keywords,
            problems,
            MakesEnum(keywords) ? ["name", "type", "values"]
                : MakesType(keywords) ? ["name", "type"]
                : ["name"]
        );

    /// <summary>The names that a list of texts chooses for some of them.</summary>
    public static IReadOnlyDictionary<string, string> ReadValues(
        KeywordReader keywords,
        IReadOnlyList<JsonString> listed
    )
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (
            keywords.Object("csharp") is not { } node
            || new KeywordReader(node, keywords.Problems).Object("values") is not { } map
        )
            return names;
        var values = new KeywordReader(map, keywords.Problems);
        values.RequireAmong(
            "values",
            [.. map.Members.Select(m => new JsonString(m.NameSpan, m.Name))],
            [.. listed.Select(v => v.Value)],
            ScalarParser.ListedValues
        );
        foreach (JsonMember member in map.Members)
        {
            if (
                values.Text(member.Name) is { } name
                && IsName(name, member.Value, new Phrase("name", "名称"), keywords.Problems)
            )
                names[member.Name] = name;
        }
        return names;
    }

    private static bool MakesEnum(KeywordReader keywords) =>
        keywords.HasType("string") && keywords.Find("enum") is not null;

    private static bool MakesType(KeywordReader keywords) => keywords.HasType("object") || MakesEnum(keywords);

    private static CSharpOptions Read(KeywordReader keywords, ProblemList problems, params string[] allowed)
    {
        if (keywords.Object("csharp") is not { } node)
            return None;
        var options = new KeywordReader(node, problems);
        options.AllowMembers(allowed, new Phrase("'csharp' here", "此处的“csharp”"));
        return new CSharpOptions(Checked("name"), Checked("type"), Checked("namespace"));

        string? Checked(string keyword)
        {
            if (options.Text(keyword) is not { } text)
                return null;
            Phrase what = keyword == "namespace" ? new Phrase("namespace", "命名空间") : new Phrase("name", "名称");
            return IsName(text, options.Find(keyword)!, what, problems) ? text : null;
        }
    }

    private static bool IsName(string text, JsonNode node, Phrase what, ProblemList problems)
    {
        bool isName = what.English == "namespace" ? CSharpNames.IsNamespace(text) : CSharpNames.IsIdentifier(text);
        if (!isName)
            problems.Add(ProblemDescriptors.InvalidName, node.Span, text, what);
        return isName;
    }
}
