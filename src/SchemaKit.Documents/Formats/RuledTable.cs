using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Formats;

/// <summary>A table of a page: where its lines are missing, cells are merged.</summary>
internal sealed class RuledTable
{
    private const double Nearness = 2.5;
    private const int MaxSide = 200;

    private readonly IReadOnlyList<RuledLine> _level;
    private readonly IReadOnlyList<RuledLine> _upright;

    // From top to bottom, and from left to right.
    private readonly double[] _rows;
    private readonly double[] _columns;

    private RuledTable(
        IReadOnlyList<RuledLine> level,
        IReadOnlyList<RuledLine> upright,
        double[] rows,
        double[] columns
    ) => (_level, _upright, _rows, _columns) = (level, upright, rows, columns);

    /// <summary>Its upper edge.</summary>
    public double Top => _rows[0];

    /// <summary>The table of some lines; null where they make none.</summary>
    public static RuledTable? Of(IReadOnlyList<RuledLine> level, IReadOnlyList<RuledLine> upright)
    {
        // A table that goes on over the page may have no line at its upper or lower end: the upright lines end there.
        double[] rows =
        [
            .. Distinct(level.Select(l => l.At).Concat(upright.SelectMany(l => new[] { l.From, l.To }))).Reverse(),
        ];
        double[] columns =
        [
            .. Distinct(upright.Select(l => l.At).Concat(level.SelectMany(l => new[] { l.From, l.To }))),
        ];
        bool isTable =
            rows.Length is >= 2 and <= MaxSide && columns.Length is >= 3 and <= MaxSide && upright.Count >= 2;
        return isTable ? new RuledTable(level, upright, rows, columns) : null;
    }

    /// <summary>Whether a word stands in it.</summary>
    public bool Contains(PageWord word) =>
        _columns[0] - Nearness <= word.Middle
        && word.Middle <= _columns[^1] + Nearness
        && _rows[^1] - Nearness <= word.Centre
        && word.Centre <= _rows[0] + Nearness;

    /// <summary>The grid with the words that stand in it.</summary>
    public RawGrid? ToGrid(IReadOnlyList<PageWord> words, int page, ReadingLimits limits)
    {
        int height = _rows.Length - 1;
        int width = _columns.Length - 1;
        var rows = new List<RawCell>[height];
        for (int i = 0; i < height; i++)
            rows[i] = [];
        var isTaken = new bool[height, width];
        ILookup<(int, int), PageWord> at = words.ToLookup(w => (RowOf(w), ColumnOf(w)));
        for (int row = 0; row < height; row++)
        {
            limits.Check();
            for (int column = 0; column < width; column++)
            {
                if (isTaken[row, column])
                    continue;
                limits.CountCell();
                (int rowSpan, int columnSpan) = SpanOf(row, column, isTaken);
                RawCell cell = CellOf(row, column, rowSpan, columnSpan, at, page);
                for (int r = row; r < row + rowSpan; r++)
                {
                    rows[r].Add(cell);
                    for (int c = column; c < column + columnSpan; c++)
                        isTaken[r, c] = true;
                }
            }
        }
        return new RawGrid([.. rows.Select(r => r.OrderBy(c => c.Column).ToArray())], GridAlignment.Placed);
    }

    private RawCell CellOf(int row, int column, int rowSpan, int columnSpan, ILookup<(int, int), PageWord> at, int page)
    {
        IEnumerable<PageWord> inside = Enumerable
            .Range(row, rowSpan)
            .SelectMany(r => Enumerable.Range(column, columnSpan).SelectMany(c => at[(r, c)]));
        string text = string.Join('\n', PageWords.LinesOf(inside).Select(l => string.Join(' ', l.Select(w => w.Text))));
        var place = new PagePlace(
            page,
            _columns[column],
            _rows[row + rowSpan],
            _columns[column + columnSpan],
            _rows[row]
        );
        return new RawCell(text, row, column, rowSpan, columnSpan, place);
    }

    private (int Rows, int Columns) SpanOf(int row, int column, bool[,] isTaken)
    {
        int columns = 1;
        while (
            column + columns < _columns.Length - 1
            && !isTaken[row, column + columns]
            && !IsUpright(column + columns, row)
        )
            columns++;
        int rows = 1;
        while (
            row + rows < _rows.Length - 1
            && Enumerable.Range(column, columns).All(c => !IsLevel(row + rows, c))
            && Enumerable.Range(column + 1, columns - 1).All(c => !IsUpright(c, row + rows))
        )
            rows++;
        return (rows, columns);
    }

    // Whether a line runs below a row above another, over a column.
    private bool IsLevel(int row, int column)
    {
        double middle = (_columns[column] + _columns[column + 1]) / 2;
        return _level.Any(l => Math.Abs(l.At - _rows[row]) <= Nearness && l.From <= middle && middle <= l.To);
    }

    private bool IsUpright(int column, int row)
    {
        double middle = (_rows[row] + _rows[row + 1]) / 2;
        return _upright.Any(l => Math.Abs(l.At - _columns[column]) <= Nearness && l.From <= middle && middle <= l.To);
    }

    private int RowOf(PageWord word)
    {
        int row = 0;
        while (row < _rows.Length - 2 && word.Centre < _rows[row + 1])
            row++;
        return row;
    }

    private int ColumnOf(PageWord word)
    {
        int column = 0;
        while (column < _columns.Length - 2 && word.Middle > _columns[column + 1])
            column++;
        return column;
    }

    // What is nearly at one place is at one place.
    private static IEnumerable<double> Distinct(IEnumerable<double> places)
    {
        double last = double.NegativeInfinity;
        foreach (double place in places.Order())
        {
            if (place - last > Nearness)
                yield return place;
            last = Math.Max(last, place - last > Nearness ? place : last);
        }
    }
}
