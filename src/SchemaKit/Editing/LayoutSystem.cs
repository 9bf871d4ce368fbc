using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using SchemaKit.Schema;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Editing;

/// <summary>What the hard rules of a form ask of the cells of one report, whatever stands in them.</summary>
internal sealed class LayoutSystem
{
    private static readonly ConditionalWeakTable<FormLayout, LayoutSystem> s_systems = [];

    private LayoutSystem(FormLayout layout)
    {
        Cells = layout.Cells;
        Domains = [.. layout.Cells.Select(c => new NumberDomain(c.Number))];
        Rows =
        [
            .. layout
                .Equations.Where(e => e.Rule is { Severity: Severity.Error, NeedsPrevious: false })
                .Where(e => e.Left.Concat(e.Right).All(t => t.Index != Term.Nowhere))
                .Select(SystemRow.Of),
        ];
    }

    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>The numbers that may stand in each cell.</summary>
    public NumberDomain[] Domains { get; }

    /// <summary>The equations of hard rules that speak of this report alone, in the order of the schema.</summary>
    public SystemRow[] Rows { get; }

    /// <summary>The system of a layout; made once for it.</summary>
    public static LayoutSystem Of(FormLayout layout) => s_systems.GetValue(layout, l => new LayoutSystem(l));
}
