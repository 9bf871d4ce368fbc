using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Tables;

/// <summary>Lays the labels and data of a table out in a grid, block below block.</summary>
/// <param name="labelColumns">How many columns the labels of the rows take.</param>
/// <param name="dataColumns">How many columns the data take in the widest block.</param>
/// <param name="field">What stands in a data cell, by the members that lead to it.</param>
internal sealed class GridBuilder(
    int labelColumns,
    int dataColumns,
    Func<IReadOnlyList<MemberModel>, PrintedField> field
)
{
    private readonly List<PrintedCell> _cells = [];
    private readonly List<PrintedBlock> _blocks = [];
    private int _row;

    private int ColumnCount => labelColumns + dataColumns;

    /// <summary>Adds a block below those that are there.</summary>
    /// <param name="block">What is printed around it.</param>
    /// <param name="shape">Its labels.</param>
    /// <param name="headerRows">How many rows its header takes at least.</param>
    /// <param name="only">What the row of a block is called that has one row only.</param>
    public void Add(TableBlockModel block, TableShape shape, int headerRows, PrintedText only)
    {
        int first = _row;
        if (!block.Labels.IsEmpty)
            Add(PrintedCellKind.BlockHeader, _row++, 0, 1, ColumnCount, new PrintedText(block.Labels, ""));
        AddHeader(block, shape, Math.Max(headerRows, shape.HeaderRows + (block.Columns.IsEmpty ? 0 : 1)));
        int firstData = _row;
        IReadOnlyList<MemberModel>[] columns = [.. LabelNode.PathsOf(shape.Columns)];
        if (shape.Row is not null)
            AddRows(shape.Rows, 0, [], columns);
        else
        {
            if (labelColumns > 0)
                Add(PrintedCellKind.RowHeader, _row, 0, 1, labelColumns, only);
            AddData(columns);
        }
        _blocks.Add(new PrintedBlock(first, firstData, _row));
    }

    /// <summary>Adds the rows of a list: a row of labels over the columns, then one row that stands for all.</summary>
    /// <param name="table">How it is printed.</param>
    /// <param name="columns">The labels of its columns; none where its items are values.</param>
    /// <param name="keyColumns">How many columns tell its rows apart.</param>
    /// <param name="only">What its column is called where its items are values.</param>
    public void AddList(TableModel table, IReadOnlyList<LabelNode> columns, int keyColumns, PrintedText only)
    {
        int headerRows = Math.Max(1, LabelNode.DepthOf(columns));
        if (!table.Corner.IsEmpty || !table.Columns.IsEmpty)
        {
            if (keyColumns > 0)
                Add(PrintedCellKind.Corner, _row, 0, 1, keyColumns, new PrintedText(table.Corner, ""));
            if (dataColumns > keyColumns)
                Add(
                    PrintedCellKind.ColumnHeader,
                    _row,
                    keyColumns,
                    1,
                    dataColumns - keyColumns,
                    new PrintedText(table.Columns, "")
                );
            _row++;
        }
        int end = Math.Max(table.HeaderRows ?? 0, _row + headerRows);
        if (columns.Count > 0)
            AddColumns(columns, _row, end, 0, table.ShowsUnits);
        else
            Add(PrintedCellKind.ColumnHeader, _row, 0, end - _row, 1, only);
        _row = end;
        IReadOnlyList<MemberModel>[] paths =
            columns.Count > 0
                ? [.. LabelNode.PathsOf(columns)]
                :
                [
                    [],
                ];
        AddData(paths);
        _blocks.Add(new PrintedBlock(0, end, _row));
    }

    /// <summary>The table that has been laid out.</summary>
    /// <param name="path">Its JSON Pointer.</param>
    /// <param name="titles">What it is called.</param>
    /// <param name="isList">Whether it is that of a list.</param>
    /// <param name="headerColumns">How many columns tell its rows apart.</param>
    public PrintedTable ToTable(string path, IReadOnlyList<PrintedText> titles, bool isList, int headerColumns) =>
        new(
            path,
            titles,
            isList,
            headerColumns,
            _row,
            ColumnCount,
            _blocks,
            [.. _cells.OrderBy(c => c.Row).ThenBy(c => c.Column)]
        );

    private void AddHeader(TableBlockModel block, TableShape shape, int rows)
    {
        if (rows == 0)
            return;
        int end = _row + rows;
        if (labelColumns > 0)
            Add(PrintedCellKind.Corner, _row, 0, rows, labelColumns, new PrintedText(block.Corner, ""));
        if (shape.Columns.Count == 0)
            Add(
                PrintedCellKind.ColumnHeader,
                _row,
                labelColumns,
                rows,
                dataColumns,
                new PrintedText(block.Columns, "")
            );
        else
        {
            if (!block.Columns.IsEmpty)
                Add(
                    PrintedCellKind.ColumnHeader,
                    _row++,
                    labelColumns,
                    1,
                    dataColumns,
                    new PrintedText(block.Columns, "")
                );
            AddColumns(shape.Columns, _row, end, labelColumns, block.ShowsUnits);
        }
        _row = end;
    }

    // Side by side from a row to before another; the last takes the columns that a wider block has more.
    private void AddColumns(IReadOnlyList<LabelNode> nodes, int row, int end, int column, bool showsUnits) =>
        AddColumns(nodes, row, end, column, ColumnCount, showsUnits);

    private void AddColumns(
        IReadOnlyList<LabelNode> nodes,
        int row,
        int end,
        int column,
        int endColumn,
        bool showsUnits
    )
    {
        for (int i = 0; i < nodes.Count; i++)
        {
            LabelNode node = nodes[i];
            int width = i == nodes.Count - 1 ? endColumn - column : node.Leaves;
            bool isColumn = node.Children.Count == 0;
            PrintedText text = PrintedText.Of(node.Member);
            if (isColumn && showsUnits)
                text = text with { Unit = (node.Member.Value as NumberModel)?.Unit };
            Add(PrintedCellKind.ColumnHeader, row, column, isColumn ? end - row : 1, width, text);
            if (!isColumn)
                AddColumns(node.Children, row + 1, end, column, column + width, showsUnits);
            column += width;
        }
    }

    private void AddRows(
        IReadOnlyList<LabelNode> nodes,
        int column,
        IReadOnlyList<MemberModel> path,
        IReadOnlyList<MemberModel>[] columns
    )
    {
        foreach (LabelNode node in nodes)
        {
            IReadOnlyList<MemberModel> down = [.. path, node.Member];
            bool isRow = node.Children.Count == 0;
            Add(
                PrintedCellKind.RowHeader,
                _row,
                column,
                isRow ? 1 : node.Leaves,
                isRow ? labelColumns - column : 1,
                PrintedText.Of(node.Member)
            );
            if (!isRow)
                AddRows(node.Children, column + 1, down, columns);
            else if (node.Member.Value is ObjectValueModel)
                AddData([.. columns.Select(c => (IReadOnlyList<MemberModel>)[.. down, .. c])]);
            else
                AddData([down]);
        }
    }

    // A row of data; the last cell takes the columns that there are more.
    private void AddData(IReadOnlyList<IReadOnlyList<MemberModel>> paths)
    {
        for (int i = 0; i < paths.Count; i++)
        {
            int column = labelColumns + i;
            int width = i == paths.Count - 1 ? ColumnCount - column : 1;
            Add(PrintedCellKind.Data, _row, column, 1, width, PrintedText.None, field(paths[i]));
        }
        _row++;
    }

    private void Add(
        PrintedCellKind kind,
        int row,
        int column,
        int rowSpan,
        int columnSpan,
        PrintedText text,
        PrintedField? data = null
    ) => _cells.Add(new PrintedCell(kind, row, column, rowSpan, columnSpan, text, data));
}
