using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Cli.Docs;

/// <summary>What the schema says of a table and of its rows and columns, each once.</summary>
internal sealed class TableNotes
{
    private readonly FormModel _form;
    private readonly string _language;
    private readonly MemberModel? _member;
    private readonly ObjectModel? _table;

    public TableNotes(FormModel form, PrintedTable table, string language)
    {
        _form = form;
        _language = language;
        ValueModel value = new ObjectValueModel(form.RootName);
        foreach (string step in table.Path.Split('/').Skip(1).Select(JsonPointer.Unescape))
        {
            if (value is ListModel list)
                value = list.Item;
            else
                value = (_member = Object(value)!.Find(step))!.Value;
        }
        while (table.IsList && value is ListModel items)
            value = items.Item;
        _table = Object(value);
    }

    /// <summary>The type of the table, or of its rows; null where its rows are values.</summary>
    public string? TypeName => _table?.Name;

    /// <summary>What is said of the table as a whole; what is said of the report stands above.</summary>
    public IEnumerable<string> Descriptions =>
        _member is null
            ? []
            : new[] { _table?.Documentation.Description, _member.Documentation.Description }
                .OfType<string>()
                .Distinct();

    /// <summary>What is said of its rows and columns.</summary>
    public IEnumerable<PageFact> Notes
    {
        get
        {
            if (_table is null)
                return [];
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            Count(_table, counts);
            var notes = new List<PageFact>();
            Add(_table, [], counts, notes, []);
            return notes;
        }
    }

    private void Count(ObjectModel table, Dictionary<string, int> counts)
    {
        foreach (ObjectModel below in table.Members.Select(m => Object(m.Value)).OfType<ObjectModel>())
        {
            counts[below.Name] = counts.GetValueOrDefault(below.Name) + 1;
            Count(below, counts);
        }
    }

    // What stands at several places is told once, and by what it is called at each of them.
    private void Add(
        ObjectModel table,
        IReadOnlyList<string> path,
        Dictionary<string, int> counts,
        List<PageFact> notes,
        HashSet<string> told
    )
    {
        foreach (MemberModel member in table.Members)
        {
            ObjectModel? below = Object(member.Value);
            bool isShared = below is not null && counts[below.Name] > 1;
            IReadOnlyList<string> label = [.. path, PrintedText.Of(member).In(_language)];
            string? text = member.Documentation.Description ?? (isShared ? null : below?.Documentation.Description);
            if (text is not null && member.Value is not ListModel)
                notes.Add(new PageFact(LabelPath.Of(label), text));
            if (below is not null && (!isShared || told.Add(below.Name)))
                Add(below, isShared ? [] : label, counts, notes, told);
        }
    }

    // Lists are tables of their own.
    private ObjectModel? Object(ValueModel value) =>
        value is ObjectValueModel nested ? _form.Object(nested.TypeName) : null;
}
