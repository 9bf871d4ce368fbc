using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Tables;

/// <summary>The label of a row or column, or of the rows or columns that a member gathers.</summary>
/// <param name="Member">The member.</param>
/// <param name="Children">What it gathers; none for a single row or column.</param>
internal sealed record LabelNode(MemberModel Member, IReadOnlyList<LabelNode> Children)
{
    /// <summary>How many labels lie one below the other, its own included.</summary>
    public int Depth { get; } = 1 + DepthOf(Children);

    /// <summary>How many rows or columns it takes.</summary>
    public int Leaves { get; } = Math.Max(1, Children.Sum(c => c.Leaves));

    /// <summary>How many labels lie one below the other at most.</summary>
    public static int DepthOf(IReadOnlyList<LabelNode> nodes) => nodes.Select(n => n.Depth).DefaultIfEmpty().Max();

    /// <summary>The members that lead to each single row or column, in order.</summary>
    public static IEnumerable<IReadOnlyList<MemberModel>> PathsOf(IReadOnlyList<LabelNode> nodes) =>
        nodes.SelectMany(n =>
            n.Children.Count == 0
                ?
                [
                    [n.Member],
                ]
                : PathsOf(n.Children).Select(p => (IReadOnlyList<MemberModel>)[n.Member, .. p])
        );
}
