using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Formats;

/// <summary>An Excel workbook: each visible sheet is a grid. Values are those that were computed when it was saved.</summary>
internal sealed partial class XlsxFormat
{
    private const int MaxColumns = 16_384;

    private readonly OfficePackage _package;
    private readonly ReadingLimits _limits;
    private readonly SheetValues _values;

    private XlsxFormat(OfficePackage package, ReadingLimits limits)
    {
        (_package, _limits) = (package, limits);
        _values = new SheetValues(package);
    }

    /// <summary>Reads a workbook.</summary>
    public static RawDocument Read(byte[] document, ReadingLimits limits)
    {
        using var package = new OfficePackage(document, limits);
        var format = new XlsxFormat(package, limits);
        return new RawDocument([.. format.SheetsOf().Select(s => format.GridOf(s.Name, s.Part)).OfType<RawGrid>()]);
    }

    private IEnumerable<(string Name, string Part)> SheetsOf()
    {
        XElement workbook = _package.Find("xl/workbook.xml") ?? throw new InvalidDataException("No xl/workbook.xml.");
        Dictionary<string, string> targets = (_package.Find("xl/_rels/workbook.xml.rels")?.Elements() ?? [])
            .Where(r => SheetElement.Attribute(r, "TargetMode") != "External")
            .GroupBy(r => SheetElement.Attribute(r, "Id") ?? "")
            .ToDictionary(g => g.Key, g => SheetElement.Attribute(g.First(), "Target") ?? "");
        foreach (XElement sheet in workbook.Descendants().Where(e => e.Name.LocalName == "sheet"))
        {
            if (SheetElement.Attribute(sheet, "state") is "hidden" or "veryHidden")
                continue;
            // A sheet that is listed twice is one sheet.
            if (targets.Remove(SheetElement.Attribute(sheet, "id") ?? "", out string? target))
                yield return (SheetElement.Attribute(sheet, "name") ?? "", PartOf(target));
        }
    }

    private static string PartOf(string target) => target.StartsWith('/') ? target.TrimStart('/') : "xl/" + target;

    private RawGrid? GridOf(string name, string part)
    {
        if (_package.Find(part) is not { } sheet)
            return null;
        Dictionary<(int Row, int Column), (int Rows, int Columns)> spans = SpansOf(sheet);
        var grid = new GridBuilder(_limits);
        int row = -1;
        foreach (XElement element in sheet.Descendants().Where(e => e.Name.LocalName == "row"))
        {
            int number = SheetElement.ToInt(SheetElement.Attribute(element, "r")) is { } told ? told - 1 : row + 1;
            if (number <= row)
                continue;
            // Rows without cells are as good as none, but merged cells may reach over them.
            for (; row < number - 1 && number - row <= 1000; row++)
                grid.StartRow();
            row = number;
            grid.StartRow();
            AddCells(grid, element, name, row, spans);
        }
        return grid.ToGrid(GridAlignment.Placed);
    }

    private void AddCells(
        GridBuilder grid,
        XElement row,
        string sheet,
        int number,
        Dictionary<(int Row, int Column), (int Rows, int Columns)> spans
    )
    {
        int column = -1;
        foreach (XElement cell in row.Elements().Where(e => e.Name.LocalName == "c"))
        {
            column = ColumnOf(SheetElement.Attribute(cell, "r")) ?? column + 1;
            if (column >= MaxColumns || column < grid.MoveToFree() || grid.IsCovered(column))
                continue;
            // A cell that is not stored is blank, and stands there all the same.
            while (grid.MoveToFree() < column && column - grid.MoveToFree() <= 200)
                AddCell(grid, new SheetValue(""), sheet, number, (1, 1));
            grid.Skip(column - grid.MoveToFree());
            AddCell(grid, _values.Of(cell), sheet, number, spans.GetValueOrDefault((number, column), (1, 1)));
        }
    }

    private void AddCell(GridBuilder grid, SheetValue value, string sheet, int row, (int Rows, int Columns) span)
    {
        // A text that is shared counts wherever it stands.
        _limits.CountText(value.Text.Length);
        grid.Add(value.Text, span.Rows, span.Columns, (_, c) => new SheetPlace(sheet, AddressOf(row, c)), value.Fault);
    }

    private static Dictionary<(int Row, int Column), (int Rows, int Columns)> SpansOf(XElement sheet)
    {
        var spans = new Dictionary<(int Row, int Column), (int Rows, int Columns)>();
        foreach (XElement merge in sheet.Descendants().Where(e => e.Name.LocalName == "mergeCell"))
        {
            string[] corners = (SheetElement.Attribute(merge, "ref") ?? "").Split(':');
            if (corners.Length != 2 || CornerOf(corners[0]) is not { } first || CornerOf(corners[1]) is not { } last)
                continue;
            spans[first] = (last.Row - first.Row + 1, last.Column - first.Column + 1);
        }
        return spans;
    }

    private static (int Row, int Column)? CornerOf(string address) =>
        Address().Match(address) is { Success: true } match
        && ColumnOf(address) is { } column
        && SheetElement.ToInt(match.Groups["row"].Value) is { } row
            ? (row - 1, column)
            : null;

    private static int? ColumnOf(string? address)
    {
        if (address is null || Address().Match(address) is not { Success: true } match)
            return null;
        return match.Groups["column"].Value.Aggregate(0, (n, c) => (n * 26) + c - 'A' + 1) - 1;
    }

    private static string AddressOf(int row, int column)
    {
        string letters = "";
        for (int c = column + 1; c > 0; c = (c - 1) / 26)
            letters = (char)('A' + ((c - 1) % 26)) + letters;
        return letters + (row + 1).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^(?<column>[A-Z]{1,3})(?<row>[0-9]{1,7})$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
