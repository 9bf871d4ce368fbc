using System;
using System.Globalization;
using System.Linq;
using System.Security;
using System.Text.RegularExpressions;
using SchemaKit.Documents.Tests.Pages;
using SchemaKit.Documents.Tests.Writing;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Tests;

/// <summary>A number of a sheet is read where its reader sees that number; what is shown otherwise, or not computed, is missing and told.</summary>
public sealed partial class SheetNumberTests
{
    private const string Issued = "/proactive/normativeDocuments/issued";
    private const string Fees = "/proactive/fees/amount";

    [Theory]
    [InlineData("General")]
    [InlineData("G/通用格式")]
    [InlineData("0")]
    [InlineData("@")]
    [InlineData("0.00")]
    [InlineData("#,##0")]
    [InlineData("#,##0_);[Red]\\(#,##0\\)")]
    [InlineData("_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ")]
    [InlineData("0;-0;\"-\"")]
    [InlineData("0\"件\"")]
    [InlineData("0件")]
    [InlineData("General\"件\"")]
    [InlineData("0\\ ")]
    [InlineData("# ?/8")]
    [InlineData("0.00E+00")]
    [InlineData("[DBNum1][$-804]General")]
    [InlineData("[>=10000]0.0,\"万\";0")]
    [InlineData("[$¥-804]#,##0")]
    public void A_number_that_is_shown_as_it_is_is_read(string code)
    {
        DocumentReading reading = ReadIssued("7", code);
        Assert.Empty(SeedPage.Changed(reading));
        Assert.Empty(reading.Notes);
    }

    [Theory]
    [InlineData("0%")]
    [InlineData("0.00%")]
    [InlineData("0\"%\"")]
    [InlineData("0,")]
    [InlineData("0,,")]
    [InlineData("#,##0,")]
    [InlineData("0.0,")]
    [InlineData("0,.0")]
    [InlineData("0.0,\"万\"")]
    [InlineData("0\\.0")]
    [InlineData("0!.0")]
    [InlineData("[<100]0%;0")]
    [InlineData("yyyy/m/d")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\";@")]
    [InlineData("[h]:mm")]
    [InlineData("[$-804]aaaa")]
    [InlineData("\"10\"")]
    [InlineData("\"1\"0")]
    [InlineData("0\"0\"")]
    [InlineData("\\10")]
    [InlineData("\"-\"0")]
    [InlineData("\"约\"0")]
    [InlineData(";;;")]
    [InlineData("\"\"")]
    [InlineData("\"无\"")]
    public void A_number_that_is_shown_otherwise_is_missing_and_told(string code) =>
        AssertMissing(ReadIssued("7", code), Issued);

    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(14)]
    [InlineData(22)]
    [InlineData(31)]
    [InlineData(57)]
    public void Formats_without_a_code_are_known_by_their_number(int format) =>
        AssertMissing(Read("7", "7", Styles(format, "")), Issued);

    [Theory]
    [InlineData("0;-0;\"-\"", true)]
    [InlineData("0;-0;;@", true)]
    [InlineData("[=0]\"-\";0", true)]
    [InlineData("0%", true)]
    [InlineData("0,", true)]
    [InlineData(";;;", false)]
    [InlineData("0;-0;\"5\"", false)]
    [InlineData("yyyy/m/d", false)]
    public void A_zero_is_read_unless_it_is_hidden_with_all_other_numbers(string code, bool isRead)
    {
        DocumentReading reading = ReadIssued("0", code);
        Assert.Equal(isRead ? 0 : CellValue.NotReported, reading.Draft[Issued]);
        Assert.Equal(isRead ? 0 : 1, reading.Notes.Count);
    }

    [Theory]
    [InlineData("251000", "0\"元\"", "25.1", DocumentNoteKind.UnitConverted)]
    [InlineData("0.25", "0.00\"亿元\"", "2500", DocumentNoteKind.UnitConverted)]
    [InlineData("25.1", "\"¥\"#,##0.00", "25.1", null)]
    [InlineData("25.10000000000001", "0.00", "25.1", null)]
    [InlineData("25.5", "# ?/?", null, DocumentNoteKind.Unreadable)]
    public void What_is_shown_beside_an_amount_is_read_with_it(
        string stored,
        string code,
        string? amount,
        DocumentNoteKind? told
    )
    {
        DocumentReading reading = Read("2506", stored, Styles(164, code));
        Assert.Equal(
            amount is null ? CellValue.NotReported : decimal.Parse(amount, CultureInfo.InvariantCulture),
            reading.Draft[Fees]
        );
        Assert.Equal(told is null ? [] : [told.Value], reading.Notes.Select(n => n.Kind));
    }

    [Theory]
    [InlineData("<f>SUM(A1:B1)</f>")]
    [InlineData("<f>SUM(A1:B1)</f><v/>")]
    [InlineData("<f t=\"shared\" si=\"0\"/>")]
    public void A_formula_of_which_the_value_is_not_stored_is_missing_and_told(string content)
    {
        string sheet = Figure("7").Replace(SheetPage.Sheet, m => $"<c r=\"{m.Groups["place"]}\">{content}</c>", 1);
        AssertMissing(SheetPage.Read(sheet), Issued);
    }

    [Theory]
    [InlineData("b", "1")]
    [InlineData("b", "0")]
    [InlineData("e", "#REF!")]
    public void A_truth_value_and_an_error_are_no_numbers(string type, string stored)
    {
        string sheet = Figure("7")
            .Replace(SheetPage.Sheet, m => $"<c r=\"{m.Groups["place"]}\" t=\"{type}\"><v>{stored}</v></c>", 1);
        AssertMissing(SheetPage.Read(sheet), Issued);
    }

    // As programs fill in forms: the figures are written, and no formula is computed.
    [Fact]
    public void A_form_filled_in_without_computing_its_totals_keeps_its_figures()
    {
        string sheet = AnyFigure()
            .Replace(
                SheetPage.Sheet,
                m =>
                    m.Groups["column"].Value == "J"
                        ? $"<c r=\"{m.Groups["place"]}\"><f>SUM(D1:I1)</f><v></v></c>"
                        : m.Value
            );
        DocumentReading reading = SheetPage.Read(sheet);
        string[] missing = [.. SeedPage.Changed(reading)];
        Assert.Equal(25 + 1, missing.Length);
        Assert.Empty(SeedPage.Wrong(reading));
        Assert.Equal(missing.Order(), reading.Notes.Select(n => n.Path).Order());
    }

    [Fact]
    public void The_formats_of_our_own_workbooks_hide_nothing()
    {
        FormDraft draft = Written.Draft(Written.Random(12));
        DocumentReading reading = Written.Read(Written.Bytes(draft, "report.xlsx"), "report.xlsx");
        Assert.Equal(draft.Cells, reading.Draft.Cells);
        Assert.Empty(reading.Notes);
    }

    private static void AssertMissing(DocumentReading reading, string path)
    {
        Assert.Equal([path], SeedPage.Changed(reading));
        Assert.False(reading.Draft[path].HasValue);
        DocumentNote note = Assert.Single(reading.Notes);
        Assert.Equal(path, note.Path);
        Assert.Contains(note.Kind, new[] { DocumentNoteKind.Unreadable, DocumentNoteKind.NotAllowed });
        Assert.NotNull(note.Place);
    }

    private static DocumentReading ReadIssued(string stored, string code) => Read("7", stored, Styles(164, code));

    // The first cell that holds a figure, with another and a style.
    private static DocumentReading Read(string figure, string stored, string styles) =>
        SheetPage.Read(
            Figure(figure)
                .Replace(SheetPage.Sheet, m => $"<c r=\"{m.Groups["place"]}\" s=\"1\"><v>{stored}</v></c>", 1),
            styles
        );

    private static string Styles(int format, string code)
    {
        string codes =
            code.Length > 0
                ? $"<numFmts><numFmt numFmtId=\"{format}\" formatCode=\"{SecurityElement.Escape(code)}\"/></numFmts>"
                : "";
        return $"<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{codes}"
            + "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>"
            + $"<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"{format}\"/></cellXfs></styleSheet>";
    }

    private static Regex Figure(string figure) =>
        new($"<c r=\"(?<place>[A-Z]+[0-9]+)\"><f>A1\\+B1</f><v>{figure}</v></c>");

    [GeneratedRegex("<c r=\"(?<place>(?<column>[A-Z]+)[0-9]+)\"><f>A1\\+B1</f><v>[0-9.]+</v></c>")]
    private static partial Regex AnyFigure();
}
