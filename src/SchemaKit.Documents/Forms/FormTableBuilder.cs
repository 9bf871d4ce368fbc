using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Documents.Forms;

/// <summary>Takes the labels of rows and columns from the grid of a printed table.</summary>
internal sealed class FormTableBuilder
{
    private readonly PrintedTable _printed;

    public FormTableBuilder(FormMap map, PrintedTable printed)
    {
        _printed = printed;
        Table = new FormTable(map, printed.Path, [.. printed.Titles.Select(FormLabel.Of)]);
        foreach (PrintedBlock block in printed.Blocks)
            Table.Blocks.Add(BlockOf(block));
    }

    /// <summary>The table.</summary>
    public FormTable Table { get; }

    private FormBlock BlockOf(PrintedBlock printed)
    {
        PrintedCell[] header = [.. CellsOf(printed.FirstRow, printed.FirstDataRow)];
        PrintedCell[] data = [.. CellsOf(printed.FirstDataRow, printed.EndRow)];
        PrintedCell[] first = [.. data.Where(c => c.Field is not null && c.Row == printed.FirstDataRow)];
        PrintedCell[] columns = [.. header.Where(c => c.Kind == PrintedCellKind.ColumnHeader)];
        // What stands over all columns tells none from another, unless it is the label of the only one.
        PrintedCell[] over = [.. columns.Where(c => first.Length > 1 && first.All(f => Covers(c, f)))];
        PrintedCell[] telling = [.. columns.Except(over).Where(c => !IsBlank(c))];
        var block = new FormBlock(Table)
        {
            Header = header.Where(c => c.Kind == PrintedCellKind.BlockHeader).Select(LabelOf).FirstOrDefault(),
            Furniture =
            [
                .. header
                    .Where(c => c.Kind == PrintedCellKind.Corner)
                    .Concat(over)
                    .Select(LabelOf)
                    .Where(l => !l.IsBlank),
            ],
            Columns = [.. first.Select((f, i) => new FormColumn(i, PathOf(telling, f)))],
            HeaderLabels = [.. telling.Select(LabelOf)],
            Siblings =
            [
                .. telling
                    .GroupBy(c =>
                        telling.LastOrDefault(p =>
                            p.Row < c.Row && p.Column <= c.Column && c.Column < p.Column + p.ColumnSpan
                        )
                    )
                    .Select(g => (IReadOnlyList<FormLabel>)[.. g.OrderBy(c => c.Column).Select(LabelOf)]),
            ],
        };
        AddRows(block, data);
        AddGroups(block, data);
        return block;
    }

    private static void AddRows(FormBlock block, PrintedCell[] data)
    {
        foreach (IGrouping<int, PrintedCell> row in data.Where(c => c.Field is not null).GroupBy(c => c.Row))
        {
            FormLabel[] path =
            [
                .. data.Where(c =>
                        c.Kind == PrintedCellKind.RowHeader && c.Row <= row.Key && row.Key < c.Row + c.RowSpan
                    )
                    .OrderBy(c => c.Column)
                    .Select(LabelOf),
            ];
            block.Rows.Add(
                new FormRow(block, block.Rows.Count, path, [.. row.OrderBy(c => c.Column).Select(c => c.Field!.Cell)])
            );
        }
    }

    private void AddGroups(FormBlock block, PrintedCell[] data)
    {
        int first = data.Min(c => c.Row);
        foreach (PrintedCell cell in data.Where(c => c.Kind == PrintedCellKind.RowHeader))
        {
            if (cell.Column + cell.ColumnSpan >= _printed.HeaderColumns)
                continue;
            FormRow[] rows = [.. block.Rows.Skip(cell.Row - first).Take(cell.RowSpan)];
            int depth = data.Count(c =>
                c.Kind == PrintedCellKind.RowHeader
                && c.Column <= cell.Column
                && c.Row <= cell.Row
                && cell.Row < c.Row + c.RowSpan
            );
            block.Groups.Add(new FormGroup(block, [.. rows[0].Path.Take(depth)], rows));
        }
    }

    private IEnumerable<PrintedCell> CellsOf(int row, int end) =>
        _printed.Cells.Where(c => row <= c.Row && c.Row < end);

    private static FormLabel[] PathOf(PrintedCell[] columns, PrintedCell data)
    {
        FormLabel[] path = [.. columns.Where(c => Covers(c, data)).OrderBy(c => c.Row).Select(LabelOf)];
        return path.Length > 0 ? path : [FormLabel.Of(PrintedText.None)];
    }

    private static bool Covers(PrintedCell header, PrintedCell data) =>
        header.Column <= data.Column && data.Column < header.Column + header.ColumnSpan;

    private static bool IsBlank(PrintedCell cell) => LabelOf(cell).IsBlank;

    private static FormLabel LabelOf(PrintedCell cell) => FormLabel.Of(cell.Text);
}
