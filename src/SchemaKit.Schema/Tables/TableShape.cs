using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Tables;

/// <summary>The labels of the rows and columns of a table, or of a block of one, before they are laid out.</summary>
/// <param name="Row">The name of the type of a row; null where the object itself is the only one.</param>
/// <param name="Rows">The labels of the rows; none where there is one row.</param>
/// <param name="Columns">The labels of the columns.</param>
internal sealed record TableShape(string? Row, IReadOnlyList<LabelNode> Rows, IReadOnlyList<LabelNode> Columns)
{
    /// <summary>How many rows the labels of the columns take.</summary>
    public int HeaderRows => LabelNode.DepthOf(Columns);

    /// <summary>How many columns the labels of the rows take.</summary>
    public int HeaderColumns => LabelNode.DepthOf(Rows);

    /// <summary>How many columns the data take.</summary>
    public int Width => Columns.Count > 0 ? Columns.Sum(c => c.Leaves) : Math.Min(1, Rows.Count);

    /// <summary>Whether a column holds numbers of the form.</summary>
    public bool HasNumbers => LabelNode.PathsOf(Columns).Any(p => p[p.Count - 1].IsCell);

    /// <summary>The shape of some members of an object.</summary>
    /// <param name="objects">Finds an object by the name of its type.</param>
    /// <param name="members">The members.</param>
    /// <param name="row">The name of the type of a row; null where the object itself is the only one.</param>
    public static TableShape Of(Func<string, ObjectModel> objects, IEnumerable<MemberModel> members, string? row)
    {
        if (row is null)
            return new TableShape(null, [], ColumnsOf(objects, members));
        IReadOnlyList<LabelNode> columns = ColumnsOf(objects, objects(row).Members);
        // Each object of the type is a row; so is each value that stands beside them. A row without columns is none.
        return new TableShape(row, Nodes(members, objects, t => t == row && columns.Count > 0), columns);
    }

    /// <summary>The type that all of some members are of; null where they are of several, or one is a value.</summary>
    public static string? CommonRow(Func<string, ObjectModel> objects, IEnumerable<MemberModel> members)
    {
        string?[] types =
        [
            .. members
                .Where(m => ColumnsOf(objects, [m]).Count > 0)
                .Select(m => (m.Value as ObjectValueModel)?.TypeName)
                .Distinct(),
        ];
        return types.Length == 1 ? types[0] : null;
    }

    // Each value below is a column, and an object gathers those of its own. Lists are tables of their own.
    private static IReadOnlyList<LabelNode> ColumnsOf(
        Func<string, ObjectModel> objects,
        IEnumerable<MemberModel> members
    ) => Nodes(members, objects, _ => false);

    private static List<LabelNode> Nodes(
        IEnumerable<MemberModel> members,
        Func<string, ObjectModel> objects,
        Func<string, bool> isLeaf
    )
    {
        var nodes = new List<LabelNode>();
        foreach (MemberModel member in members)
        {
            if (member.Value is ListModel)
                continue;
            IReadOnlyList<LabelNode> children = [];
            if (member.Value is ObjectValueModel nested && !isLeaf(nested.TypeName))
            {
                children = Nodes(objects(nested.TypeName).Members, objects, isLeaf);
                if (children.Count == 0)
                    continue;
            }
            nodes.Add(new LabelNode(member, children));
        }
        return nodes;
    }
}
