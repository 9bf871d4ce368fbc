using System;
using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Schema.Model;

/// <summary>All that a schema document says, without the places where it says it.</summary>
/// <param name="FileName">The document's file name without folders.</param>
/// <param name="Id">Its <c>$id</c>.</param>
/// <param name="Namespace">The C# namespace of its types.</param>
/// <param name="RootName">The name of the type of a whole report; of a library what its classes' names begin with.</param>
/// <param name="Types">The types in the order in which a report meets them, those of other documents among them.</param>
/// <param name="Text">The document without white space, references to other documents by their <c>$id</c>.</param>
internal sealed record FormModel(
    string FileName,
    string Id,
    string Namespace,
    string RootName,
    EquatableArray<TypeModel> Types,
    string Text
)
{
    private readonly TypesByName _types = new();

    /// <summary>Whether the document defines types for others and no report.</summary>
    public bool IsLibrary { get; init; }

    /// <summary>The other documents that it refers to, itself or through others.</summary>
    public EquatableArray<ReferencedDocument> References { get; init; }

    /// <summary>What the names of the classes behind a report's type end in.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["Json", "Cells", "Rules", "Schema"];

    public ObjectModel Root => Object(RootName);

    public ObjectModel Object(string name) => (ObjectModel)Type(name);

    public EnumModel Enum(string name) => (EnumModel)Type(name);

    /// <summary>The types that this document makes.</summary>
    public IEnumerable<TypeModel> OwnTypes => Types.Where(t => t.Owner is null);

    /// <summary>How many cells an object holds, itself and below, where its lists are empty.</summary>
    public int CountCells(ObjectModel table)
    {
        int count = 0;
        foreach (MemberModel member in table.Members)
        {
            if (member.IsCell)
                count++;
            else if (member.Value is ObjectValueModel nested)
                count += CountCells(Object(nested.TypeName));
        }
        return count;
    }

    /// <summary>How many lists an object holds, itself and below, those within lists apart.</summary>
    public int CountLists(ObjectModel table)
    {
        int count = 0;
        foreach (MemberModel member in table.Members)
        {
            if (member.Value is ListModel)
                count++;
            else if (member.Value is ObjectValueModel nested)
                count += CountLists(Object(nested.TypeName));
        }
        return count;
    }

    /// <summary>Whether a list holds cells, in its rows or below.</summary>
    public bool HasCells(ListModel list) =>
        list.Item switch
        {
            NumberModel => true,
            ListModel inner => HasCells(inner),
            ObjectValueModel row => HasCells(Object(row.TypeName)),
            _ => false,
        };

    /// <summary>Whether an object holds cells, in its lists too.</summary>
    public bool HasCells(ObjectModel table)
    {
        foreach (MemberModel member in table.Members)
        {
            if (
                member.IsCell
                || (member.Value is ListModel list && HasCells(list))
                || (member.Value is ObjectValueModel nested && HasCells(Object(nested.TypeName)))
            )
                return true;
        }
        return false;
    }

    /// <summary>Whether an object holds lists, itself or below.</summary>
    public bool HasLists(ObjectModel table) => CountLists(table) > 0;

    /// <summary>Whether an object or anything below it has a rule of some kind.</summary>
    public bool AnyRule(ObjectModel table, Func<RuleModel, bool> condition) =>
        table.Rules.Any(condition) || Below(table).Any(t => AnyRule(t, condition));

    // The objects right below one, those in its lists too.
    private IEnumerable<ObjectModel> Below(ObjectModel table) =>
        table.Members.Select(m => ObjectIn(m.Value)).OfType<ObjectModel>();

    private ObjectModel? ObjectIn(ValueModel value) =>
        value switch
        {
            ObjectValueModel nested => Object(nested.TypeName),
            ListModel list => ObjectIn(list.Item),
            _ => null,
        };

    /// <summary>The type of a name.</summary>
    public TypeModel Type(string name) => _types.Find(Types, name);
}
