using SchemaKit.Schema.Json;

namespace SchemaKit.Schema.Parsing;

/// <summary>The keyword <c>csharp</c>: names that differ from those the rule gives.</summary>
internal sealed record CSharpOptions(string? Name, string? Type, string? Namespace)
{
    public static CSharpOptions Read(KeywordReader keywords, ProblemList problems)
    {
        if (keywords.Object("csharp") is not { } node)
            return new CSharpOptions(null, null, null);
        var options = new KeywordReader(node, problems);
        options.Allow(Keywords.CSharp, "'csharp'");
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
