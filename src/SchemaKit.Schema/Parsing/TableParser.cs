using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Parsing;

/// <summary>Reads the keyword <c>table</c>: how an object or a list is printed.</summary>
internal static class TableParser
{
    /// <summary>How a list is printed: each item is a row.</summary>
    public static TableModel? Parse(KeywordReader keywords) => Parse(keywords, [], null);

    /// <summary>How an object is printed.</summary>
    /// <param name="keywords">The keywords of the object or list.</param>
    /// <param name="members">The object's members.</param>
    /// <param name="values">What has been read so far; null for a list, which names no row.</param>
    public static TableModel? Parse(KeywordReader keywords, IReadOnlyList<MemberModel> members, ValueParser? values)
    {
        if (keywords.Object("table") is not { } node)
            return null;
        var table = new KeywordReader(node, keywords.Problems);
        string[] allowed = values is null ? [.. Keywords.Table.Where(k => k != "row")] : Keywords.Table;
        table.AllowMembers(allowed, new Phrase("'table' here", "此处的“table”"));
        return new TableModel(
            values is null ? null : Row(table, members, values),
            Depth(table, "headerRows"),
            Depth(table, "headerColumns"),
            table.Labels("corner"),
            table.Labels("columns")
        );
    }

    private static int? Depth(KeywordReader table, string keyword)
    {
        int? depth = table.Count(keyword);
        if (depth is 0 or > 100)
            return table.WrongValue<int>(keyword, table.Find(keyword)!, new Phrase("from 1 to 100", "1 至 100"));
        return depth;
    }

    private static string? Row(KeywordReader table, IReadOnlyList<MemberModel> members, ValueParser values)
    {
        if (table.Text("row") is not { } text)
            return null;
        SchemaReference target = SchemaReference.Parse(text);
        string? row = target.Document.Length == 0 && target.Definition is { } name ? values.DefinedType(name) : null;
        if (row is not null && values.Types.IsBelow(row, members))
            return row;
        return table.Wrong<string>(
            "row",
            table.Find("row")!,
            new Phrase("'#/$defs/NAME', an object that stands below this one", "“#/$defs/名称”，即此对象之下的对象")
        );
    }
}
