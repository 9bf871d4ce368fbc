using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Tables;

/// <summary>
/// Finds the tables that a form is printed as. An object with the keyword <c>table</c> is one; so is an object at the top
/// that has none and holds none. A list is a table of its own, wherever it stands. Each number of the form stands in one
/// table, once.
/// </summary>
internal sealed class PrintedTables
{
    private static readonly TableModel Plain = new(null, null, null, Labels.None, Labels.None);

    private readonly FormSchema _form;
    private readonly List<PrintedTable> _tables = [];

    private PrintedTables(FormSchema form) => _form = form;

    /// <summary>The tables of a form, in its order.</summary>
    public static IReadOnlyList<PrintedTable> Of(FormSchema form)
    {
        var tables = new PrintedTables(form);
        tables.AddReport(form.Model.Root);
        return tables._tables;
    }

    // The report's own texts, and the numbers that identify it, are no part of its tables, unless a block names them.
    private void AddReport(ObjectModel root)
    {
        MemberModel[] members = [.. root.Members.Where(m => m.IsCell || m.Value is ObjectValueModel or ListModel)];
        if (root.Table is { Blocks.Count: > 0 })
            AddTable(TablePlace.Report, root.Members, root.Table);
        else if (root.Table is not null || IsPlain(members))
            AddTable(TablePlace.Report, members, root.Table);
        else
            AddChapter(TablePlace.Report, members);
    }

    // Objects of one type side by side that hold nothing but values: rows of a table.
    private bool IsPlain(MemberModel[] members) =>
        members.Length > 1
        && TableShape.CommonRow(Object, members) is { } row
        && Object(row).Table is null
        && Object(row).Members.All(m => m.Value is not (ObjectValueModel or ListModel));

    private void AddObject(TablePlace place, ObjectModel table)
    {
        if (table.Table is not null || !HoldsTable(table))
            AddTable(place, table.Members, table.Table);
        else
            AddChapter(place, table.Members);
    }

    private bool HoldsTable(ObjectModel table) =>
        table
            .Members.Select(m => m.Value)
            .OfType<ObjectValueModel>()
            .Any(v => Object(v.TypeName) is var below && (below.Table is not null || HoldsTable(below)));

    // What is no table itself: its own values make one, and each object and list below is looked at by itself.
    private void AddChapter(TablePlace place, IReadOnlyList<MemberModel> members)
    {
        AddGrid(place, [.. members.Where(m => m.Value is not (ObjectValueModel or ListModel))], Plain);
        foreach (MemberModel member in members)
        {
            if (member.Value is ObjectValueModel nested)
                AddObject(place.Down(member), Object(nested.TypeName));
            else if (member.Value is ListModel list)
                AddList(place.Down(member), list);
        }
    }

    private void AddTable(TablePlace place, IReadOnlyList<MemberModel> members, TableModel? how)
    {
        AddGrid(place, members, how ?? Plain with { Row = TableShape.CommonRow(Object, members) });
        AddLists(place, members);
    }

    private void AddLists(TablePlace place, IEnumerable<MemberModel> members)
    {
        foreach (MemberModel member in members)
        {
            if (member.Value is ListModel list)
                AddList(place.Down(member), list);
            else if (member.Value is ObjectValueModel nested)
                AddLists(place.Down(member), Object(nested.TypeName).Members);
        }
    }

    private void AddGrid(TablePlace place, IReadOnlyList<MemberModel> members, TableModel how)
    {
        (TableBlockModel Block, TableShape Shape)[] blocks =
        [
            .. BlocksOf(members, how)
                .Select(b => (b.Block, TableShape.Of(Object, b.Members, b.Block.Row)))
                .Where(b => b.Item2.Width > 0),
        ];
        if (blocks.Length == 0)
            return;
        int labels = Math.Max(how.HeaderColumns ?? 0, blocks.Max(b => b.Shape.HeaderColumns));
        if (labels == 0 && blocks.Any(b => !b.Block.Corner.IsEmpty))
            labels = 1;
        var grid = new GridBuilder(labels, blocks.Max(b => b.Shape.Width), p => FieldOf(place, p));
        IReadOnlyList<PrintedText> titles = TitlesOf(place);
        foreach ((TableBlockModel block, TableShape shape) in blocks)
            grid.Add(block, shape, how.HeaderRows ?? 0, titles[titles.Count - 1]);
        _tables.Add(grid.ToTable(place.Path, titles, isList: false, labels));
    }

    private static IEnumerable<(TableBlockModel Block, IEnumerable<MemberModel> Members)> BlocksOf(
        IReadOnlyList<MemberModel> members,
        TableModel how
    ) =>
        how.Blocks.Count > 0
            ? how.Blocks.Select(b => (b, b.Members.Select(n => members.First(m => m.JsonName == n))))
            :
            [
                (
                    new TableBlockModel(
                        Labels.None,
                        EquatableArray<string>.Empty,
                        how.Row,
                        how.Corner,
                        how.Columns,
                        how.ShowsUnits
                    ),
                    members
                ),
            ];

    private void AddList(TablePlace place, ListModel list)
    {
        TablePlace item = place.DownToItem(list.Item);
        if (list.Item is ListModel inner)
            AddList(item, inner);
        else if (list.Item is ObjectValueModel nested)
            AddRows(place, item, list.Table, Object(nested.TypeName));
        else
            AddListGrid(
                place,
                list.Table,
                [],
                list.Table?.HeaderColumns ?? 0,
                _ => new PrintedField(item.Steps, [], list.Item, item.MayBeMissing, null)
            );
    }

    private void AddRows(TablePlace place, TablePlace item, TableModel? how, ObjectModel row)
    {
        // Each item is printed as a table of its own where its type says so.
        bool isTable = row.Table is { Row: not null } or { Blocks.Count: > 0 };
        if (isTable || (row.Table is null && HoldsTable(row)))
        {
            AddObject(item, row);
            return;
        }
        IReadOnlyList<LabelNode> columns = TableShape.Of(Object, row.Members, null).Columns;
        int keys = LabelNode.PathsOf(columns).TakeWhile(p => p[p.Count - 1].IsKey).Count();
        if (how is { Corner.IsEmpty: false })
            keys = Math.Max(1, keys);
        if (columns.Count > 0)
            AddListGrid(place, how, columns, how?.HeaderColumns ?? keys, p => FieldOf(item, p));
        AddLists(item, row.Members);
    }

    private void AddListGrid(
        TablePlace place,
        TableModel? how,
        IReadOnlyList<LabelNode> columns,
        int keyColumns,
        Func<IReadOnlyList<MemberModel>, PrintedField> field
    )
    {
        var grid = new GridBuilder(0, Math.Max(1, columns.Sum(c => c.Leaves)), field);
        grid.AddList(how ?? Plain, columns, keyColumns, place.Titles[place.Titles.Count - 1]);
        _tables.Add(grid.ToTable(place.Path, TitlesOf(place), isList: true, keyColumns));
    }

    private PrintedField FieldOf(TablePlace table, IReadOnlyList<MemberModel> members)
    {
        TablePlace place = table.Down(members);
        MemberModel member = members[members.Count - 1];
        return new PrintedField(
            place.Steps,
            members,
            member.Value,
            place.MayBeMissing,
            member.IsCell ? _form.Layout().FindCell(place.Steps) : null
        );
    }

    private IReadOnlyList<PrintedText> TitlesOf(TablePlace place) =>
        place.Titles.Count > 0 ? place.Titles : [PrintedText.Of(_form.Model.Root.Documentation, _form.Model.RootName)];

    private ObjectModel Object(string name) => _form.Model.Object(name);
}
