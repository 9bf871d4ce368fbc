using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Model;

/// <summary>Lays cells out as HTML does: each takes the next free column, and those that span rows reach down.</summary>
/// <param name="limits">What a document may hold.</param>
internal sealed class GridBuilder(ReadingLimits limits)
{
    private const int MaxSpan = 1000;

    private readonly List<List<RawCell>> _rows = [];

    // The cells of rows above that reach into each row.
    private readonly List<List<RawCell>> _reaching = [];
    private int _row = -1;
    private int _column;

    /// <summary>Goes on to the column that the next cell takes: the first into which no cell from above reaches.</summary>
    public int MoveToFree()
    {
        while (IsCovered(_column))
            _column++;
        return _column;
    }

    /// <summary>Whether a cell from above reaches into a column of the row.</summary>
    public bool IsCovered(int column) => _reaching[_row].Exists(c => c.Covers(column));

    /// <summary>Begins the next row.</summary>
    public void StartRow()
    {
        limits.Check();
        limits.CountCell();
        _row++;
        _column = 0;
        AddRow(_row);
    }

    /// <summary>Leaves columns of the row open.</summary>
    public void Skip(int columns) => _column += Math.Clamp(columns, 0, MaxSpan);

    /// <summary>Adds a cell to the row.</summary>
    /// <param name="text">What stands in it.</param>
    /// <param name="rowSpan">How many rows it covers.</param>
    /// <param name="columnSpan">How many columns it covers.</param>
    /// <param name="place">Where it stands, by its row and column from 0.</param>
    /// <param name="fault">Why it is no number that could be read; null where nothing speaks against it.</param>
    public void Add(string text, int rowSpan, int columnSpan, Func<int, int, SourcePlace> place, Phrase? fault = null)
    {
        limits.CountCell();
        MoveToFree();
        var cell = new RawCell(
            text.Trim(),
            _row,
            _column,
            Math.Clamp(rowSpan, 1, MaxSpan),
            Math.Clamp(columnSpan, 1, MaxSpan),
            place(_row, _column)
        )
        {
            Fault = fault,
        };
        _rows[_row].Add(cell);
        for (int row = _row + 1; row < _row + cell.RowSpan; row++)
        {
            limits.CountCell();
            AddRow(row);
            _rows[row].Add(cell);
            _reaching[row].Add(cell);
        }
        _column += cell.ColumnSpan;
    }

    /// <summary>The grid; null where it has no cells. Rows that only spans reach into are none.</summary>
    public RawGrid? ToGrid(GridAlignment alignment = GridAlignment.Counted)
    {
        RawCell[][] rows = [.. _rows.Take(_row + 1).Select(r => r.OrderBy(c => c.Column).ToArray())];
        return rows.Any(r => r.Length > 0) ? new RawGrid(rows, alignment) : null;
    }

    private void AddRow(int row)
    {
        if (row < _rows.Count)
            return;
        _rows.Add([]);
        _reaching.Add([]);
    }
}
