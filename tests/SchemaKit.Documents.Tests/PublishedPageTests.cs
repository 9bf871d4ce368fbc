using System.Collections.Generic;
using System.Linq;
using System.Text;
using SchemaKit.Disclosure;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Tests;

/// <summary>Pages as they were found; they stand beside the repository, and where they do not there is nothing to test.</summary>
public sealed class PublishedPageTests
{
    private static readonly FormSchema Form = Repository.Form2021;

    [Fact]
    public void The_seed_is_the_report_that_was_written_out_by_hand()
    {
        if (Repository.Shared("published/sheqi-2022.txt") is not { } page)
            return;
        var options = new DocumentOptions { Texts = new Dictionary<string, string> { ["/scope"] = "aggregate" } };
        DocumentReading reading = DocumentReader.Read(page, "sheqi-2022.txt", [Form], options);
        AnnualReport report = new Draft<AnnualReport>(reading.Draft).ToReport();
        Assert.Equal(AnnualReport.ReadJson(Repository.Seed("sheqi-2022.json")), report);
        Assert.Equal([DocumentNoteKind.ShapeFault, DocumentNoteKind.Period], reading.Notes.Select(n => n.Kind));
        Assert.Contains("第 16 个数 0 未采用", reading.Notes[0].Message("zh-CN"), System.StringComparison.Ordinal);
        Assert.Contains("2021-01-01 至 2022-12-31", reading.Notes[1].Message("zh-CN"), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shuyang-fgj-2023.html", "shuyang-fgj-2023.json", 75)]
    [InlineData("shanghai-stcsm-2024.md", "shanghai-stcsm-2024.json", 199)]
    [InlineData("hongze-2023.pdf", "hongze-2023.json", 200)]
    [InlineData("hongze-2024.pdf", "hongze-2024.json", 200)]
    [InlineData("pingtan-2021.glued.txt", "pingtan-2021.json", 197)]
    [InlineData("pingtan-2020.glued.txt", "pingtan-2020.json", 169)]
    public void No_figure_is_wrong_and_those_that_can_be_told_are_there(string page, string figures, int least)
    {
        if (Repository.Shared("published/" + page) is not { } bytes)
            return;
        FormDraft draft = DocumentReader.Read(bytes, page, [Form]).Draft;
        FormDraft expected = FormDraft.ReadJson(Form, Repository.Shared("reports/" + figures)!);
        Cell[] found = [.. Form.Cells.Where(c => draft[c.Path].HasValue)];
        Assert.Empty(found.Where(c => draft[c.Path] != expected[c.Path]).Select(c => c.Path));
        Assert.InRange(found.Length, least, 200);
    }
}
