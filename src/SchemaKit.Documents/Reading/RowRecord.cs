using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Forms;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Reading;

/// <summary>A row of a document that holds numbers, and what it was taken for.</summary>
internal sealed class RowRecord(
    IReadOnlyList<RawCell> cells,
    int index,
    RawGrid? grid,
    HeaderRows header,
    FormTable? table
)
{
    /// <summary>All cells that cover the row, from left to right.</summary>
    public IReadOnlyList<RawCell> Cells { get; } = cells;

    /// <summary>Which row of the grid it is, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>The grid; null where it was found in running text.</summary>
    public RawGrid? Grid { get; } = grid;

    /// <summary>The rows above.</summary>
    public HeaderRows Header { get; } = header;

    /// <summary>The table of which the title was read last; null where there is none.</summary>
    public FormTable? Table { get; } = table;

    /// <summary>The units of money that lines above the table tell.</summary>
    public IReadOnlyList<string> CaptionUnits { get; set; } = [];

    /// <summary>What its labels are of; null where that is not known.</summary>
    public FormRow? Row { get; set; }

    /// <summary>The group that its labels are of; null where they are of a row or of nothing.</summary>
    public FormGroup? Group { get; set; }

    /// <summary>How alike its label is to that of the form; 1 where it is the same.</summary>
    public double Likeness { get; set; } = 1;

    /// <summary>Where its values begin among the cells.</summary>
    public int FirstValue { get; set; }

    /// <summary>Whether it has a label, known or not.</summary>
    public bool HasLabel { get; set; }

    /// <summary>Whether its row was told by its place alone.</summary>
    public bool IsByOrder { get; set; }

    /// <summary>The header that the text above it was taken for; null where it stands in a grid.</summary>
    public HeaderMatch? TextHeader { get; init; }

    /// <summary>Where it stands: its label, or its first cell.</summary>
    public SourcePlace Place => (Cells.Take(FirstValue).LastOrDefault(c => !c.IsBlank) ?? Cells[0]).Place;

    /// <summary>What stands behind its labels, blanks included.</summary>
    public IEnumerable<RawCell> Values => Cells.Skip(FirstValue);

    /// <summary>Its labels in words.</summary>
    public string Label => string.Join(' ', Cells.Take(FirstValue).Where(c => !c.IsBlank).Select(c => c.Text));

    /// <summary>From the first value to the last; words behind the last number are none.</summary>
    public IReadOnlyList<RawCell> Run
    {
        get
        {
            RawCell[] values = [.. Values];
            int first = Array.FindIndex(values, c => !c.IsBlank);
            int last = Array.FindLastIndex(values, c => NumericText.Of(c).IsValue);
            return first < 0 || last < first ? [] : values[first..(last + 1)];
        }
    }
}
