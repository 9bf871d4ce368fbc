using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SchemaKit.Disclosure;
using SchemaKit.Schema;
using FileFormatVersions = DocumentFormat.OpenXml.FileFormatVersions;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace SchemaKit.Documents.Tests.Writing;

/// <summary>Word and Excel documents, as the library of those who make Office sees them.</summary>
public sealed class OfficeFormatTests
{
    public static TheoryData<string> Reports => ["2021", "broken", "2019", "blank", "hostile"];

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_workbook_is_valid(string which)
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(Bytes(which, "report.xlsx")), false);
        Assert.Empty(Faults(workbook));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_text_document_is_valid(string which)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Bytes(which, "report.docx")), false);
        Assert.Empty(Faults(document));
    }

    [Fact]
    public void Every_total_of_a_report_is_a_formula_with_its_value()
    {
        (string Sheet, X.Cell Cell)[] formulas = [.. Formulas(Bytes("2021", "report.xlsx"))];
        // 25 totals of rows, 6 of columns, and those of three disputes.
        Assert.Equal(34, formulas.Length);
        IReadOnlyDictionary<(string, string), decimal> numbers = Numbers(Bytes("2021", "report.xlsx"));
        foreach ((string sheet, X.Cell cell) in formulas)
            Assert.Equal(Sum(cell.CellFormula!.Text, sheet, numbers), numbers[(sheet, cell.CellReference!.Value!)]);
    }

    [Fact]
    public void A_total_that_is_not_the_sum_of_its_parts_is_no_formula()
    {
        // Hongze 2023 gives 0 for the totals of two disputes that add up to 11 and 5.
        Assert.Equal(32, Formulas(Bytes("broken", "report.xlsx")).Count());
    }

    [Fact]
    public void A_blank_form_computes_its_totals_once_something_is_filled_in()
    {
        (string Sheet, X.Cell Cell)[] formulas = [.. Formulas(Bytes("blank", "report.xlsx"))];
        Assert.Equal(34, formulas.Length);
        Assert.All(formulas, f => Assert.StartsWith("IF(COUNT(", f.Cell.CellFormula!.Text, StringComparison.Ordinal));
        Assert.All(formulas, f => Assert.Equal("", f.Cell.CellValue!.Text));
    }

    [Fact]
    public void Every_number_is_refused_that_the_form_refuses()
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(Bytes("blank", "report.xlsx")), false);
        X.DataValidation[] validations =
        [
            .. workbook.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<X.DataValidation>()),
        ];
        int numbers = validations
            .Where(v => v.Type!.Value != X.DataValidationValues.List)
            .Sum(v => v.SequenceOfReferences!.Items.Sum(r => Cells(r.Value!).Count()));
        // 200 numbers of the tables, and the year.
        Assert.Equal(201, numbers);
        Assert.Contains(validations, v => v.Formula1?.Text == "\"本机关,汇总\"");
        Assert.Contains(validations, v => v.Type!.Value == X.DataValidationValues.Decimal && v.Formula1?.Text == "0");
    }

    [Fact]
    public void A_text_is_no_formula_whatever_it_begins_with()
    {
        byte[] bytes = Bytes("hostile", "report.xlsx");
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        X.Cell[] texts =
        [
            .. workbook
                .WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<X.Cell>())
                .Where(c => c.InnerText.StartsWith('=')),
        ];
        Assert.NotEmpty(texts);
        Assert.All(texts, c => Assert.Equal(X.CellValues.InlineString, c.DataType!.Value));
        Assert.All(texts, c => Assert.Null(c.CellFormula));
    }

    [Fact]
    public void The_header_of_a_table_is_repeated_on_each_page()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Bytes("2021", "report.docx")), false);
        Table applications = document.MainDocumentPart!.Document!.Descendants<Table>().ElementAt(1);
        Assert.Equal(3, applications.Descendants<TableHeader>().Count());
        Assert.Equal(28, applications.Elements<TableRow>().Count());
        Assert.All(
            applications.Elements<TableRow>(),
            r => Assert.Equal(10, r.Elements<TableCell>().Sum(c => c.TableCellProperties?.GridSpan?.Val?.Value ?? 1))
        );
    }

    private static string[] Faults(OpenXmlPackage package) =>
        [
            .. new OpenXmlValidator(FileFormatVersions.Microsoft365)
                .Validate(package)
                .Select(e => $"{e.Path?.XPath}: {e.Description}"),
        ];

    private static byte[] Bytes(string which, string name) =>
        which switch
        {
            "blank" => Written.Blank(AnnualReport.Form, name),
            "2019" => Written.Bytes(
                Draft<AnnualReport2019>.From(AnnualReport2019.ReadJson(Repository.Seed("pingtan-2019.json"))).Untyped,
                name
            ),
            "broken" => Written.Bytes(Written.Draft(AnnualReport.ReadJson(Repository.Seed("hongze-2023.json"))), name),
            "hostile" => Written.Bytes(HostileReport.Draft, name),
            _ => Written.Bytes(Written.Draft(Written.Random(21)), name),
        };

    private static IEnumerable<(string Sheet, X.Cell Cell)> Formulas(byte[] bytes) =>
        CellsOf(bytes).Where(c => c.Cell.CellFormula is not null);

    private static IReadOnlyDictionary<(string, string), decimal> Numbers(byte[] bytes) =>
        CellsOf(bytes)
            .Where(c => c.Cell.CellValue is not null)
            .ToDictionary(
                c => (c.Sheet, c.Cell.CellReference!.Value!),
                c => decimal.Parse(c.Cell.CellValue!.Text, CultureInfo.InvariantCulture)
            );

    private static IEnumerable<(string Sheet, X.Cell Cell)> CellsOf(byte[] bytes)
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        return
        [
            .. workbook.WorkbookPart!.WorksheetParts.SelectMany(p =>
                p.Worksheet!.Descendants<X.Cell>().Select(c => (p.Uri.ToString(), c))
            ),
        ];
    }

    private static decimal Sum(string formula, string sheet, IReadOnlyDictionary<(string, string), decimal> numbers) =>
        Regex
            .Matches(formula, "[A-Z]+[0-9]+(:[A-Z]+[0-9]+)?")
            .SelectMany(m => Cells(m.Value))
            .Sum(c => numbers[(sheet, c)]);

    private static IEnumerable<string> Cells(string range)
    {
        (int Column, int Row)[] corners = [.. range.Split(':').Select(Corner)];
        for (int row = corners[0].Row; row <= corners[^1].Row; row++)
        {
            for (int column = corners[0].Column; column <= corners[^1].Column; column++)
                yield return $"{(char)('A' + column)}{row}";
        }
    }

    private static (int Column, int Row) Corner(string address) =>
        (address[0] - 'A', int.Parse(address[1..], CultureInfo.InvariantCulture));
}
