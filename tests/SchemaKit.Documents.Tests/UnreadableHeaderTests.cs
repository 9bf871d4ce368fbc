using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Tests.Pages;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Tests;

/// <summary>
/// Columns of which no label can be read: sums do not tell parts apart that changed places, so the labels that can be read must
/// tell the order, and what was read by it is told column by column.
/// </summary>
public sealed class UnreadableHeaderTests
{
    private static readonly string[] Parts = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构"];

    public static TheoryData<string> Names =>
        ["page.html", "page.md", "page.csv", "page.xlsx", "page.docx", "tabs.txt", "lines.txt"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Without_any_label_that_can_be_read_the_figures_are_missing_and_told(string name)
    {
        DocumentReading reading = Read(name, l => IsColumn(l) ? "？" : l);
        Assert.Empty(SeedPage.Wrong(reading));
        Assert.All(Applications(reading), c => Assert.False(c.HasValue));
        Assert.NotEmpty(reading.Notes);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void One_label_tells_no_order(string name)
    {
        DocumentReading reading = Read(name, l => IsColumn(l) && l != "自然人" ? "？" : l);
        Assert.All(Applications(reading), c => Assert.False(c.HasValue));
        Assert.NotEmpty(reading.Notes);
    }

    [Theory]
    [InlineData("page.html")]
    [InlineData("page.md")]
    [InlineData("page.csv")]
    [InlineData("page.xlsx")]
    [InlineData("page.docx")]
    [InlineData("tabs.txt")]
    public void Where_the_labels_that_can_be_read_tell_the_order_the_others_are_read_by_it_and_named(string name)
    {
        foreach (string printed in new[] { "？？", "" })
        {
            DocumentReading reading = Read(name, l => l is "科研机构" or "社会公益组织" ? printed : l);
            Assert.Empty(SeedPage.Changed(reading));
            DocumentNote note = Assert.Single(reading.Notes);
            Assert.Equal((DocumentNoteKind.ReadByOrder, "/applications"), (note.Kind, note.Path));
            Assert.Contains("科研机构、社会公益组织。", note.Message("zh-CN"), StringComparison.Ordinal);
            Assert.DoesNotContain("商业企业", note.Message("zh-CN"), StringComparison.Ordinal);
        }
    }

    // 自然人, ？, 商业企业, ？, ...: what can be read stands in order, but not where the order of the form would have it.
    [Theory]
    [InlineData("page.html")]
    [InlineData("page.csv")]
    [InlineData("page.xlsx")]
    public void Labels_that_can_be_read_at_other_places_forbid_the_order_of_the_form(string name)
    {
        DocumentReading reading = Read(
            name,
            l =>
                l switch
                {
                    "商业企业" => "？",
                    "科研机构" => "商业企业",
                    "社会公益组织" => "？？",
                    "法律服务机构" => "社会公益组织",
                    _ => l,
                }
        );
        Assert.All(Applications(reading), c => Assert.False(c.HasValue));
        Assert.NotEmpty(reading.Notes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Torn_labels_tell_the_order_by_their_pieces(bool isSwapped)
    {
        DocumentReading reading = Read(
            "page.html",
            l =>
                l switch
                {
                    "自然人" or "总计" => "？",
                    "商业企业" => isSwapped ? "构" : "业",
                    "科研机构" => isSwapped ? "业" : "构",
                    "社会公益组织" => "益组织",
                    "法律服务机构" => "务机构",
                    _ => l,
                }
        );
        Assert.Empty(SeedPage.Wrong(reading));
        Assert.Equal(!isSwapped, Applications(reading).All(c => c.HasValue));
        Assert.NotEmpty(reading.Notes);
    }

    // Both are told by their likeness alone, and have changed places.
    [Theory]
    [InlineData("page.html")]
    [InlineData("lines.txt")]
    [InlineData("tabs.txt")]
    public void Labels_that_drifted_are_read_in_their_own_order(string name)
    {
        DocumentReading reading = Read(
            name,
            l =>
                l switch
                {
                    "科研机构" => "法律服务机够",
                    "法律服务机构" => "科研几构",
                    _ => l,
                },
            c =>
                c.Path.EndsWith("/research", StringComparison.Ordinal)
                    ? c.Path.Replace("/research", "/legalServices", StringComparison.Ordinal)
                : c.Path.EndsWith("/legalServices", StringComparison.Ordinal)
                    ? c.Path.Replace("/legalServices", "/research", StringComparison.Ordinal)
                : c.Path
        );
        Assert.Empty(SeedPage.Wrong(reading));
        Assert.NotEmpty(reading.Notes);
    }

    private static bool IsColumn(string label) =>
        Parts.Contains(label) || label is "法人或其他组织" or "其他" or "总计";

    private static IEnumerable<CellValue> Applications(DocumentReading reading) =>
        Repository
            .Form2021.Cells.Where(c => c.Path.StartsWith("/applications", StringComparison.Ordinal))
            .Select(c => reading.Draft[c.Path]);

    // The page with other labels above its columns and, where they tell other cells, with their figures.
    private static DocumentReading Read(string name, Func<string, string> label, Func<Cell, string>? of = null)
    {
        FormSchema form = Repository.Form2021;
        Func<Cell, string> figure = Figures.OfSeed("sheqi-2022.json");
        Dictionary<string, Cell> cells = form.Cells.ToDictionary(c => c.Path);
        IReadOnlyList<PageTable> tables = PageTable.Of(form, c => figure(of is null ? c : cells[of(c)]), label);
        return DocumentReader.Read(Layouts.All[name](tables), name, [form]);
    }
}
