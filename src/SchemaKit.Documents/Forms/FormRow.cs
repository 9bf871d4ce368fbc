using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Forms;

/// <summary>A row of data of a form.</summary>
internal sealed class FormRow(FormBlock block, int index, IReadOnlyList<FormLabel> path, IReadOnlyList<Cell?> cells)
{
    private IReadOnlyList<Equation>? _equations;

    /// <summary>The block that it stands in.</summary>
    public FormBlock Block { get; } = block;

    /// <summary>Its place among the rows of the block, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>The labels beside it from left to right, its own last; none in a table of one row.</summary>
    public IReadOnlyList<FormLabel> Path { get; } = path;

    /// <summary>What it holds, column by column; null where that is no number of the form.</summary>
    public IReadOnlyList<Cell?> Cells { get; } = cells;

    /// <summary>What it is called.</summary>
    public Phrase Text => Path.Count > 0 ? Path[^1].Text : Block.Table.Text;

    /// <summary>The JSON Pointer that its cells have in common.</summary>
    public string Pointer => PointerOf(Cells);

    /// <summary>The sums that must hold and speak of nothing but this row.</summary>
    public IReadOnlyList<Equation> Equations => _equations ??= [.. Block.Table.Map.HardSums.Where(IsOwn)];

    /// <summary>The JSON Pointer that cells have in common.</summary>
    public static string PointerOf(IEnumerable<Cell?> cells)
    {
        string[][] paths = [.. cells.OfType<Cell>().Select(c => c.Path.Split('/'))];
        if (paths.Length == 0)
            return "";
        int steps = paths.Min(p => p.Length);
        return string.Join('/', paths[0].Take(steps).TakeWhile((s, i) => paths.All(p => p[i] == s)));
    }

    private bool IsOwn(Equation equation) => equation.Left.Concat(equation.Right).All(t => Cells.Contains(t.Cell));
}
