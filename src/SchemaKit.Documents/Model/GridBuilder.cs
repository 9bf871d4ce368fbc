using System;
using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Documents.Model;

/// <summary>Lays cells out as HTML does: each takes the next free column, and those that span rows reach down.</summary>
/// <param name="limits">What a document may hold.</param>
internal sealed class GridBuilder(ReadingLimits limits)
{
    private const int MaxSpan = 1000;

    private readonly List<List<RawCell>> _rows = [];
    private int _row = -1;
    private int _column;

    /// <summary>Begins the next row.</summary>
    public void StartRow()
    {
        limits.Check();
        _row++;
        _column = 0;
        if (_row == _rows.Count)
            _rows.Add([]);
    }

    /// <summary>Leaves columns of the row open.</summary>
    public void Skip(int columns) => _column += Math.Clamp(columns, 0, MaxSpan);

    /// <summary>Adds a cell to the row.</summary>
    /// <param name="text">What stands in it.</param>
    /// <param name="rowSpan">How many rows it covers.</param>
    /// <param name="columnSpan">How many columns it covers.</param>
    /// <param name="place">Where it stands, by its row and column from 0.</param>
    public void Add(string text, int rowSpan, int columnSpan, Func<int, int, SourcePlace> place)
    {
        limits.CountCell();
        while (_rows[_row].Any(c => c.Covers(_column)))
            _column++;
        var cell = new RawCell(
            text.Trim(),
            _row,
            _column,
            Math.Clamp(rowSpan, 1, MaxSpan),
            Math.Clamp(columnSpan, 1, MaxSpan),
            place(_row, _column)
        );
        _rows[_row].Add(cell);
        for (int row = _row + 1; row < _row + cell.RowSpan; row++)
        {
            limits.CountCell();
            if (row == _rows.Count)
                _rows.Add([]);
            _rows[row].Add(cell);
        }
        _column += cell.ColumnSpan;
    }

    /// <summary>The grid; null where it has no cells. Rows that only spans reach into are none.</summary>
    public RawGrid? ToGrid(bool isAligned = true)
    {
        RawCell[][] rows = [.. _rows.Take(_row + 1).Select(r => r.OrderBy(c => c.Column).ToArray())];
        return rows.Any(r => r.Length > 0) ? new RawGrid(rows, isAligned) : null;
    }
}
