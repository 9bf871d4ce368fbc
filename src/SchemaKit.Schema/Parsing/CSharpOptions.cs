using SchemaKit.Schema.Json;

namespace SchemaKit.Schema.Parsing;

/// <summary>The keyword <c>csharp</c>: names that differ from those the rule gives, where there is something to name.</summary>
internal sealed record CSharpOptions(string? Name, string? Type, string? Namespace)
{
    /// <summary>The names that the whole document may choose.</summary>
    public static CSharpOptions ReadDocument(KeywordReader keywords, ProblemList problems) =>
        Read(keywords, problems, "name", "namespace");

    /// <summary>The names that a definition may choose: that of its type, where it makes one.</summary>
    public static CSharpOptions ReadDefinition(KeywordReader keywords, ProblemList problems) =>
        MakesType(keywords) ? Read(keywords, problems, "name") : Read(keywords, problems);

    /// <summary>The names that a member may choose: its own and that of its type, where it makes one.</summary>
    public static CSharpOptions ReadMember(KeywordReader keywords, ProblemList problems) =>
        MakesType(keywords) ? Read(keywords, problems, "name", "type") : Read(keywords, problems, "name");

    private static bool MakesType(KeywordReader keywords) =>
        keywords.HasType("object") || (keywords.HasType("string") && keywords.Find("enum") is not null);

    private static CSharpOptions Read(KeywordReader keywords, ProblemList problems, params string[] allowed)
    {
        if (keywords.Object("csharp") is not { } node)
            return new CSharpOptions(null, null, null);
        var options = new KeywordReader(node, problems);
        options.AllowMembers(allowed, new Phrase("'csharp' here", "此处的“csharp”"));
        return new CSharpOptions(Checked("name"), Checked("type"), Checked("namespace"));

        string? Checked(string keyword)
        {
            if (options.Text(keyword) is not { } text)
                return null;
            bool isNamespace = keyword == "namespace";
            if (isNamespace ? CSharpNames.IsNamespace(text) : CSharpNames.IsIdentifier(text))
                return text;
            problems.Add(
                ProblemDescriptors.InvalidName,
                options.Find(keyword)!.Span,
                text,
                isNamespace ? new Phrase("namespace", "命名空间") : new Phrase("name", "名称")
            );
            return null;
        }
    }
}
