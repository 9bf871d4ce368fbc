using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Schema.Parsing;

/// <summary>Reads the keyword <c>table</c>: how an object or a list is printed.</summary>
internal sealed class TableParser
{
    private const int MaxDepth = 100;

    private readonly KeywordReader _table;
    private readonly IReadOnlyList<MemberModel> _members;
    private readonly ValueParser _values;

    private TableParser(
        JsonObject node,
        ProblemList problems,
        IReadOnlyList<MemberModel> members,
        ValueParser values
    ) => (_table, _members, _values) = (new KeywordReader(node, problems), members, values);

    /// <summary>How a list is printed: each item is a row.</summary>
    public static TableModel? ParseList(KeywordReader keywords, ValueModel item, ValueParser values)
    {
        if (keywords.Object("table") is not { } node)
            return null;
        IReadOnlyList<MemberModel> members = item is ObjectValueModel row
            ? values.Types.FindObject(row.TypeName)?.Members ?? EquatableArray<MemberModel>.Empty
            : [];
        return new TableParser(node, keywords.Problems, members, values).ParseList();
    }

    /// <summary>How an object is printed.</summary>
    /// <param name="keywords">The keywords of the object.</param>
    /// <param name="members">The object's members.</param>
    /// <param name="values">What has been read so far.</param>
    public static TableModel? ParseObject(
        KeywordReader keywords,
        IReadOnlyList<MemberModel> members,
        ValueParser values
    )
    {
        if (keywords.Object("table") is not { } node)
            return null;
        var table = new TableParser(node, keywords.Problems, members, values);
        return node.Find("blocks") is null ? table.ParseObject() : table.ParseBlocks();
    }

    private TableModel ParseList()
    {
        _table.AllowMembers(Keywords.TableOfList, new Phrase("'table' of a list", "列表的“table”"));
        TableShape shape = Shape(_members, null);
        // Items that are values make one column, under the label of their list. A corner stands over columns too.
        int labels = Math.Max(1, shape.HeaderRows) + (HasLabels("columns") || HasLabels("corner") ? 1 : 0);
        return Model(null, labels, 1, Math.Max(1, shape.Width));
    }

    private TableModel ParseObject()
    {
        _table.AllowMembers(Keywords.Table, new Phrase("'table'", "“table”"));
        string? row = Row(_table, _members);
        TableShape shape = Shape(_members, row);
        return Model(row, shape.HeaderRows + (HasLabels("columns") ? 1 : 0), shape.HeaderColumns, MaxDepth);
    }

    private TableModel ParseBlocks()
    {
        _table.AllowMembers(Keywords.TableOfBlocks, new Phrase("'table' with 'blocks'", "带“blocks”的“table”"));
        var blocks = new List<TableBlockModel>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonNode node in _table.Array("blocks") ?? [])
        {
            if (node is JsonObject block)
                blocks.Add(ParseBlock(new KeywordReader(block, _table.Problems), taken));
            else
                _table.Wrong<string>("blocks", node, new Phrase("an array of objects", "对象数组"));
        }
        // A text may be left out, a number may not: a table that lacks it is no table of the form.
        MemberModel? left = _members.FirstOrDefault(m => !taken.Contains(m.JsonName) && Shape([m], null).HasNumbers);
        if (blocks.Count == 0 || left is not null)
            _table.Wrong<string>(
                "blocks",
                _table.Find("blocks")!,
                blocks.Count == 0
                    ? new Phrase("a list of at least one block", "至少含一个分块的列表")
                    : new Phrase(
                        $"blocks in which every number stands, '{left!.JsonName}' too",
                        $"涵盖每个数字（包括“{left.JsonName}”）的分块"
                    )
            );
        (int Rows, int Columns)[] labels =
        [
            .. blocks.Select(b =>
            {
                TableShape shape = Shape(MembersOf(b.Members), b.Row);
                return (shape.HeaderRows + (b.Columns.IsEmpty ? 0 : 1), shape.HeaderColumns);
            }),
        ];
        return Model(
            null,
            labels.Select(l => l.Rows).DefaultIfEmpty().Max(),
            labels.Select(l => l.Columns).DefaultIfEmpty().Max(),
            MaxDepth
        ) with
        {
            Blocks = blocks.ToEquatableArray(),
        };
    }

    // What a block does not say, the table around it says.
    private TableBlockModel ParseBlock(KeywordReader block, HashSet<string> taken)
    {
        block.AllowMembers(Keywords.TableBlock, new Phrase("a block of 'table'", "“table”的分块"));
        if (block.Find("members") is null)
            block.Missing("members", "\"members\": [ … ]");
        IReadOnlyList<JsonString> names = block.Texts("members");
        block.RequireAmong("members", names, [.. _members.Select(m => m.JsonName)], ObjectParser.Properties);
        foreach (JsonString name in names.Where(n => !taken.Add(n.Value)))
            block.Wrong<string>("members", name, new Phrase("members of no other block", "不属于其他分块的成员"));
        MemberModel[] members = [.. MembersOf(names.Select(n => n.Value))];
        return new TableBlockModel(
            block.Labels("labels"),
            members.Select(m => m.JsonName).ToEquatableArray(),
            Row(block, members) ?? TableShape.CommonRow(FindObject, members),
            (block.Find("corner") is null ? _table : block).Labels("corner"),
            (block.Find("columns") is null ? _table : block).Labels("columns"),
            (block.Find("units") is null ? _table : block).Flag("units") ?? false
        );
    }

    private TableModel Model(string? row, int labelRows, int labelColumns, int maxColumns) =>
        new(
            row,
            Depth("headerRows", labelRows, MaxDepth),
            Depth("headerColumns", labelColumns, maxColumns),
            _table.Labels("corner"),
            _table.Labels("columns")
        )
        {
            ShowsUnits = _table.Flag("units") ?? false,
        };

    private int? Depth(string keyword, int labels, int most)
    {
        int least = Math.Max(1, labels);
        string from = least.ToString(CultureInfo.InvariantCulture);
        string to = most.ToString(CultureInfo.InvariantCulture);
        return _table.Count(keyword) is { } depth && (depth < least || depth > most)
            ? _table.WrongValue<int>(
                keyword,
                _table.Find(keyword)!,
                new Phrase($"from {from} (as many as the labels take) to {to}", $"{from}（标签所占）至 {to}")
            )
            : _table.Count(keyword);
    }

    private string? Row(KeywordReader keywords, IReadOnlyList<MemberModel> members)
    {
        if (keywords.Text("row") is not { } text)
            return null;
        SchemaReference target = SchemaReference.Parse(text);
        string? row = target.Document.Length == 0 && target.Definition is { } name ? _values.DefinedType(name) : null;
        if (row is not null && _values.Types.IsBelow(row, members))
            return row;
        return keywords.Wrong<string>(
            "row",
            keywords.Find("row")!,
            new Phrase(
                "'#/$defs/NAME', an object that stands below this one and in no list",
                "“#/$defs/名称”，即此对象之下、列表之外的对象"
            )
        );
    }

    private bool HasLabels(string keyword) => (_table.Find(keyword) as JsonObject)?.Members.Count > 0;

    private IEnumerable<MemberModel> MembersOf(IEnumerable<string> names) =>
        names.Select(n => _members.FirstOrDefault(m => m.JsonName == n)).OfType<MemberModel>();

    private TableShape Shape(IEnumerable<MemberModel> members, string? row) => TableShape.Of(FindObject, members, row);

    // Where a name is taken by two types there may be no object behind it; that is told elsewhere.
    private ObjectModel FindObject(string name) =>
        _values.Types.FindObject(name)
        ?? new ObjectModel(
            name,
            Documentation.None,
            IsStruct: false,
            EquatableArray<MemberModel>.Empty,
            EquatableArray<RuleModel>.Empty
        );
}
