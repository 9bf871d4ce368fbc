using System;
using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Schema.Model;

/// <summary>All that a schema document says, without the places where it says it.</summary>
/// <param name="FileName">The document's file name without folders.</param>
/// <param name="Id">Its <c>$id</c>.</param>
/// <param name="Namespace">The C# namespace of its types.</param>
/// <param name="RootName">The name of the type of a whole report.</param>
/// <param name="Types">The types in the order in which a report meets them.</param>
/// <param name="Text">The document without white space.</param>
internal sealed record FormModel(
    string FileName,
    string Id,
    string Namespace,
    string RootName,
    EquatableArray<TypeModel> Types,
    string Text
)
{
    /// <summary>What the names of the classes behind a report's type end in.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["Json", "Cells", "Rules", "Schema"];

    public ObjectModel Root => Object(RootName);

    public ObjectModel Object(string name) => (ObjectModel)Type(name);

    public EnumModel Enum(string name) => (EnumModel)Type(name);

    /// <summary>How many cells an object holds, itself and below.</summary>
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

    private TypeModel Type(string name) => Types.First(t => string.Equals(t.Name, name, StringComparison.Ordinal));
}
