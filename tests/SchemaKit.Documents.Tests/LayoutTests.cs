using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using SchemaKit.Documents.Tests.Pages;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Tests;

/// <summary>Reports in the layouts that publishers use come back figure by figure.</summary>
public sealed class LayoutTests
{
    private static readonly FormSchema Form = Repository.Form2021;

    public static TheoryData<string> Names => [.. Layouts.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_figure_comes_back(string name)
    {
        for (int seed = 1; seed <= 5; seed++)
        {
            IReadOnlyDictionary<string, decimal> figures = Figures.Random(Form, seed);
            byte[] page = Layouts.All[name](
                PageTable.Of(Form, c => figures[c.Path].ToString(CultureInfo.InvariantCulture))
            );
            DocumentReading reading = DocumentReader.Read(page, name, [Form]);
            Assert.Empty(Form.Cells.Where(c => reading.Draft[c.Path] != figures[c.Path]).Select(c => c.Path));
            Assert.Empty(reading.Notes);
            Assert.Equal("青山县人民政府", reading.Draft.Texts["/unit"]);
            Assert.Equal("2023", reading.Draft.Texts["/year"]);
            Assert.False(reading.Draft.Texts.ContainsKey("/scope"));
            Assert.All(reading.Draft.Sources, Assert.NotNull);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_blank_is_missing_and_no_zero(string name)
    {
        IReadOnlyDictionary<string, decimal> figures = Figures.Random(Form, 7);
        byte[] page = Layouts.All[name](
            PageTable.Of(
                Form,
                c =>
                    c.Path.EndsWith("/research", System.StringComparison.Ordinal)
                        ? name == "lines.txt"
                            ? "—"
                            : ""
                        : figures[c.Path].ToString(CultureInfo.InvariantCulture)
            )
        );
        DocumentReading reading = DocumentReader.Read(page, name, [Form]);
        foreach (Cell cell in Form.Cells)
        {
            CellValue expected = cell.Path.EndsWith("/research", System.StringComparison.Ordinal)
                ? CellValue.NotReported
                : figures[cell.Path];
            Assert.Equal((cell.Path, expected), (cell.Path, reading.Draft[cell.Path]));
        }
        Assert.Empty(reading.Notes);
    }

    [Fact]
    public void Digits_that_run_together_are_parted_where_the_sums_leave_one_way()
    {
        int right = 0;
        for (int seed = 1; seed <= 10; seed++)
        {
            IReadOnlyDictionary<string, decimal> figures = Figures.Random(Form, seed);
            string page = Layouts.Glued(
                PageTable.Of(Form, c => figures[c.Path].ToString(CultureInfo.InvariantCulture))
            );
            FormDraft draft = DocumentReader.Read(Encoding.UTF8.GetBytes(page), "page.txt", [Form]).Draft;
            Assert.Empty(
                Form.Cells.Where(c => draft[c.Path].HasValue && draft[c.Path] != figures[c.Path]).Select(c => c.Path)
            );
            right += Form.Cells.Count(c => draft[c.Path].HasValue);
        }
        Assert.InRange(right, 500, 2000);
    }
}
