using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Documents.Writing;

/// <summary>Prints the tables of a report; a list has as many rows as the report says.</summary>
/// <param name="values">Prints what stands in them.</param>
/// <param name="draft">The draft; null for a form to be filled in.</param>
/// <param name="options">The language, and the rows of a blank list.</param>
internal sealed class TablePrinter(ValuePrinter values, FormDraft? draft, WriteOptions options)
{
    private const string EveryRow = "*";

    /// <summary>A table of the form: once, or once for each row of the lists around it.</summary>
    public IEnumerable<WrittenTable> Print(PrintedTable table) =>
        draft is null ? [Print(table, [], options.BlankRows)] : RowsAround(table).Select(r => Print(table, r));

    private WrittenTable Print(PrintedTable table, IReadOnlyList<FormPlace> around)
    {
        IEnumerable<string> steps = table.Path.Split('/').Skip(1).Select(JsonPointer.Unescape);
        FormPlace? list = Find(Resolve(steps, around));
        return Print(table, around, list?.Children.Count ?? 0);
    }

    private WrittenTable Print(PrintedTable table, IReadOnlyList<FormPlace> around, int rows)
    {
        int copies = table.IsList ? rows : 1;
        int first = table.HeaderRows;
        // Of a list one row stands for all.
        int height = table.RowCount - first;
        IEnumerable<WrittenCell> head = table.Cells.Where(c => table.IsList && c.Row < first).Select(c => Of(c, [], 0));
        IEnumerable<WrittenCell> body = Enumerable
            .Range(0, copies)
            .SelectMany(copy =>
                table
                    .Cells.Where(c => !table.IsList || c.Row >= first)
                    .Select(c => Of(c, IndicesOf(around, table.IsList, copy), copy * height))
            );
        int rowCount = table.IsList ? first + (copies * height) : table.RowCount;
        return new WrittenTable(
            TitleOf(table, around),
            rowCount,
            table.ColumnCount,
            table.HeaderColumns,
            table.IsList ? [new PrintedBlock(0, first, rowCount)] : table.Blocks,
            [.. head, .. body]
        );
    }

    private string TitleOf(PrintedTable table, IReadOnlyList<FormPlace> around) =>
        LabelPath.Of([table.Title(options.Language), .. around.Select(p => p.Label(options.Language))]);

    private static string[] IndicesOf(IReadOnlyList<FormPlace> around, bool isList, int copy)
    {
        IEnumerable<string> indices = around.Select(p => p.Name);
        return [.. isList ? indices.Append(copy.ToString(CultureInfo.InvariantCulture)) : indices];
    }

    private WrittenCell Of(PrintedCell cell, string[] indices, int down)
    {
        string text = cell.Text.In(options.Language);
        var written = new WrittenCell(cell.Kind, cell.Row + down, cell.Column, cell.RowSpan, cell.ColumnSpan, text);
        return cell.Field is { } field ? Of(written, field, indices) : written;
    }

    private WrittenCell Of(WrittenCell written, PrintedField field, string[] indices)
    {
        string[] steps = Resolve(field.Steps, indices);
        if (!field.IsNumber)
            return written with { Text = values.Text(JsonPointer.Join(steps), field.Value) };
        Cell? cell = values.Layout.FindCell(steps);
        var number = (NumberModel)field.Value;
        return written with
        {
            Text = values.Text(cell, number),
            Value = values.NumberIn(cell),
            Number = number,
            Cell = cell,
            MayBeMissing = field.MayBeMissing,
        };
    }

    // The rows that the lists around a table have, from the outermost in.
    private IEnumerable<IReadOnlyList<FormPlace>> RowsAround(PrintedTable table)
    {
        IEnumerable<IReadOnlyList<FormPlace>> rows =
        [
            [],
        ];
        var steps = new List<string>();
        foreach (string step in table.Path.Split('/').Skip(1).Select(JsonPointer.Unescape))
        {
            if (step == EveryRow)
            {
                string[] list = [.. steps];
                rows = rows.SelectMany(r =>
                        (Find(Resolve(list, r))?.Children ?? []).Select(row => (IReadOnlyList<FormPlace>)[.. r, row])
                    )
                    .ToArray();
            }
            steps.Add(step);
        }
        return rows;
    }

    private FormPlace? Find(IEnumerable<string> steps) =>
        steps.Aggregate((FormPlace?)values.Layout.Report, (place, step) => place?.Find(step));

    private static string[] Resolve(IEnumerable<string> steps, IEnumerable<FormPlace> rows) =>
        Resolve(steps, rows.Select(r => r.Name).ToArray());

    private static string[] Resolve(IEnumerable<string> steps, IReadOnlyList<string> indices)
    {
        int next = 0;
        return [.. steps.Select(s => s == EveryRow && next < indices.Count ? indices[next++] : s)];
    }
}
