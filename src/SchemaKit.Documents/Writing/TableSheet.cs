using System;
using System.Linq;
using System.Xml;

namespace SchemaKit.Documents.Writing;

/// <summary>Writes the sheet of a table: its title, then its grid with merged cells.</summary>
/// <param name="xml">Where to.</param>
/// <param name="table">The table.</param>
/// <param name="sheet">Which sheet it is, from 0.</param>
/// <param name="figures">Which numbers are computed.</param>
/// <param name="styles">How cells look.</param>
/// <param name="language">The language of what is said of wrong numbers.</param>
internal sealed class TableSheet(
    XmlWriter xml,
    WrittenTable table,
    int sheet,
    SheetFigures figures,
    SheetStyles styles,
    string language
)
{
    private readonly SheetValidation _validation = new(xml, language);
    private readonly int[] _widths = TextWidth.ColumnsOf(table);

    /// <summary>Writes the sheet.</summary>
    public void Write()
    {
        xml.StartSheet();
        if (table.HeaderRows > 0)
            WriteFrozen();
        xml.WriteColumns(_widths);
        xml.WriteStartElement("sheetData");
        xml.StartRow(0, 2);
        xml.WriteText(0, 0, SheetStyles.Title, table.Heading);
        xml.WriteEndElement();
        int[] lines = LinesOfRows();
        for (int row = 0; row < table.RowCount; row++)
            WriteRow(row, lines[row]);
        xml.WriteEndElement();
        WriteMerged();
        foreach (WrittenCell cell in table.Cells.Where(c => c.Number is not null))
            _validation.Add(cell.Number!, cell.MayBeMissing, PlaceOf(cell));
        _validation.Write();
        xml.EndSheet("landscape");
    }

    private SheetAddress PlaceOf(WrittenCell cell) => new(sheet, cell.Row + SheetFigures.RowsAbove, cell.Column);

    // The headers stay in sight.
    private void WriteFrozen()
    {
        int rows = table.HeaderRows + SheetFigures.RowsAbove;
        int columns = table.HeaderColumns;
        string pane = columns > 0 ? "bottomRight" : "bottomLeft";
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteStartElement("pane");
        if (columns > 0)
            xml.WriteAttributeString("xSplit", XmlConvert.ToString(columns));
        xml.WriteAttributeString("ySplit", XmlConvert.ToString(rows));
        xml.WriteAttributeString("topLeftCell", SheetAddress.Of(rows, columns));
        xml.WriteAttributeString("activePane", pane);
        xml.WriteAttributeString("state", "frozen");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // Spreadsheets do not make rows higher for merged cells.
    private int[] LinesOfRows()
    {
        var lines = new int[table.RowCount];
        Array.Fill(lines, 1);
        foreach (WrittenCell cell in table.Cells.OrderBy(c => c.RowSpan))
        {
            int needed = TextWidth.LinesOf(cell.Text, _widths[cell.Column..cell.EndColumn].Sum());
            int own = lines[cell.Row..cell.EndRow].Sum();
            if (needed > own)
                lines[cell.EndRow - 1] += needed - own;
        }
        return lines;
    }

    private void WriteRow(int row, int lines)
    {
        int at = row + SheetFigures.RowsAbove;
        xml.StartRow(at, lines);
        foreach (WrittenCell cell in table.Cells.Where(c => c.Row <= row && row < c.EndRow).OrderBy(c => c.Column))
        {
            // The places that a merged cell covers have its border.
            for (int column = cell.Column; column < cell.EndColumn; column++)
            {
                if (row == cell.Row && column == cell.Column)
                    WriteCell(cell, at);
                else
                    xml.WriteText(at, column, StyleOf(cell), "");
            }
        }
        xml.WriteEndElement();
    }

    private void WriteCell(WrittenCell cell, int row)
    {
        bool isNumber =
            cell.Number is not null && (cell.Value is { } value ? SheetFigures.IsKept(value) : cell.Text.Length == 0);
        if (isNumber)
            xml.WriteNumber(row, cell.Column, StyleOf(cell), cell.Value, figures.FormulaOf(cell));
        else
            xml.WriteText(row, cell.Column, StyleOf(cell), cell.Text);
    }

    private int StyleOf(WrittenCell cell)
    {
        if (cell.Number is not { } number)
            return SheetStyles.OfKind(cell.Kind);
        bool isMark = cell.Value is { } value ? !SheetFigures.IsKept(value) : cell.Text.Length > 0;
        return isMark ? SheetStyles.Mark : styles.OfNumber(number, cell.Text);
    }

    private void WriteMerged()
    {
        string[] ranges =
        [
            .. table
                .Cells.Where(c => c.RowSpan > 1 || c.ColumnSpan > 1)
                .Select(c =>
                    new SheetRange(
                        PlaceOf(c),
                        new SheetAddress(sheet, c.EndRow - 1 + SheetFigures.RowsAbove, c.EndColumn - 1)
                    ).Text
                ),
        ];
        if (table.ColumnCount > 1)
            ranges = [new SheetRange(new(sheet, 0, 0), new(sheet, 0, table.ColumnCount - 1)).Text, .. ranges];
        if (ranges.Length == 0)
            return;
        xml.WriteStartElement("mergeCells");
        xml.WriteAttributeString("count", XmlConvert.ToString(ranges.Length));
        foreach (string range in ranges)
        {
            xml.WriteStartElement("mergeCell");
            xml.WriteAttributeString("ref", range);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
