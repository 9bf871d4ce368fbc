using System;
using System.Linq;
using SchemaKit.Documents.Tests.Pages;

namespace SchemaKit.Documents.Tests;

/// <summary>
/// Rows that lost a cell, or in which two ran together, are filled up with a blank by whatever wrote the page; sums tell them.
/// </summary>
public sealed class PaddedRowTests
{
    private const string Received = "/applications/received";
    private static readonly string[] Figures = ["3", "0", "2", "0", "3", "0", "8"];

    [Theory]
    [InlineData("3 2 0 3 0 8 ")] // a 0 was lost
    [InlineData("0 2 0 3 0 8 ")] // the first was lost
    [InlineData("30 2 0 3 0 8 ")] // two ran together
    [InlineData("3 0 2 0 3 08 ")]
    [InlineData("3 0 2 0 38  0")] // as they do where the cell stays
    [InlineData("3 02  0 3 0 8")]
    [InlineData("3 0 23  0 0 8")]
    [InlineData(" 3 0 2 0 3 0")] // all moved right, the total is gone
    public void A_row_that_the_sums_deny_where_it_stands_is_missing_and_told(string printed)
    {
        string[] values = printed.Split(' ');
        Assert.Equal(7, values.Length);
        foreach (DocumentReading reading in Readings(values))
        {
            Assert.All(SeedPage.Wrong(reading), p => Assert.True(IsTold(reading, p), p));
            Assert.Contains(reading.Notes, n => n.Path.StartsWith(Received, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Blanks_that_the_sums_allow_cost_nothing()
    {
        foreach (DocumentReading reading in Readings(["3", "", "2", "", "3", "", "8"]))
        {
            Assert.Equal(3, SeedPage.Changed(reading).Count(p => p.StartsWith(Received, StringComparison.Ordinal)));
            Assert.DoesNotContain(reading.Notes, n => n.Path.StartsWith(Received, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_row_without_sums_that_ends_in_a_blank_is_told()
    {
        DocumentReading reading = SeedPage.Html((HtmlRow(["7", "1", "35"]), HtmlRow(["7", "35", ""])));
        Assert.Contains(reading.Notes, n => n.Path == "/proactive/normativeDocuments");
    }

    [Fact]
    public void Labels_that_changed_places_are_told_by_the_sums_of_the_rows()
    {
        const string First = "<td rowspan=\"2\" colspan=1>自然人</td>";
        const string Last = "<td rowspan=\"2\" colspan=1>总计</td>";
        DocumentReading reading = SeedPage.Read(
            "page.html",
            Layouts.Html(SeedPage.Tables(), t => t),
            (First, "<!---->"),
            (Last, First),
            ("<!---->", Last)
        );
        Assert.NotEmpty(SeedPage.Wrong(reading));
        Assert.Contains(reading.Notes, n => n is { Kind: DocumentNoteKind.ShapeFault, Path: "/applications" });
    }

    private static bool IsTold(DocumentReading reading, string path) =>
        reading.Notes.Any(n => n.Path.Length > 0 && path.StartsWith(n.Path, StringComparison.Ordinal));

    private static DocumentReading[] Readings(string[] values) =>
        [
            SeedPage.Html((HtmlRow(Figures), HtmlRow(values))),
            SeedPage.Read(
                "page.csv",
                Layouts.Delimited(SeedPage.Tables(), ','),
                (DelimitedRow(Figures), DelimitedRow(values))
            ),
            SeedPage.Read(
                "page.md",
                Layouts.Markdown(SeedPage.Tables()),
                (" | " + string.Join(" | ", Figures), " | " + string.Join(" | ", values))
            ),
        ];

    private static string HtmlRow(string[] values) =>
        string.Concat(values.Select(v => $"<td rowspan=\"1\" colspan=1>{v}</td>"));

    private static string DelimitedRow(string[] values) => string.Join(',', values.Select(v => $"\"{v}\""));
}
