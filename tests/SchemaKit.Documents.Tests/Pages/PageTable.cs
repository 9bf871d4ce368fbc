using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Documents.Tests.Pages;

/// <summary>A table of a report as pages print it: labels and figures in a grid.</summary>
internal sealed class PageTable
{
    private PageTable(string title, int rows, int columns, IReadOnlyList<PageCell> cells) =>
        (Title, RowCount, ColumnCount, Cells) = (title, rows, columns, cells);

    public string Title { get; }

    public int RowCount { get; }

    public int ColumnCount { get; }

    public IReadOnlyList<PageCell> Cells { get; }

    /// <summary>The tables of a form with what <paramref name="figure"/> says of each cell.</summary>
    public static IReadOnlyList<PageTable> Of(
        FormSchema form,
        Func<Cell, string> figure,
        Func<string, string>? label = null
    ) =>
        [
            .. PrintedTables
                .Of(form)
                .Select(t => new PageTable(
                    t.Title(Language.Chinese),
                    t.RowCount,
                    t.ColumnCount,
                    [
                        .. t.Cells.Select(c => new PageCell(
                            c.Row,
                            c.Column,
                            c.RowSpan,
                            c.ColumnSpan,
                            c.Field?.Cell is { } cell ? figure(cell) : (label ?? (l => l))(c.Text.In(Language.Chinese)),
                            c.Kind == PrintedCellKind.Data
                        )),
                    ]
                )),
        ];

    /// <summary>The table with its rows as columns.</summary>
    public PageTable Transposed() =>
        new(
            Title,
            ColumnCount,
            RowCount,
            [.. Cells.Select(c => new PageCell(c.Column, c.Row, c.ColumnSpan, c.RowSpan, c.Text, c.IsFigure))]
        );

    /// <summary>The cells that begin in a row.</summary>
    public IEnumerable<PageCell> Row(int row) => Cells.Where(c => c.Row == row).OrderBy(c => c.Column);

    /// <summary>The cell at a place of the grid.</summary>
    public PageCell At(int row, int column) => Cells.First(c => c.Covers(row, column));
}
