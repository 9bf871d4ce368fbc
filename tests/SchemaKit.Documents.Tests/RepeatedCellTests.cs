using SchemaKit.Documents.Tests.Pages;

namespace SchemaKit.Documents.Tests;

/// <summary>Merged cells that were flattened: what stood in one of them stands in each.</summary>
public sealed class RepeatedCellTests
{
    [Fact]
    public void A_figure_that_stands_in_each_cell_below_its_label_is_read()
    {
        DocumentReading reading = Page(
            "<tr><td>信息内容</td><td>本年处理决定数量</td><td>本年处理决定数量</td></tr>",
            "<tr><td>行政许可</td><td>9487</td><td>9487</td></tr>"
        );
        Assert.Equal(9487, reading.Draft["/proactive/licences/decisions"]);
    }

    [Fact]
    public void Figures_that_differ_below_one_label_are_missing_and_told()
    {
        DocumentReading reading = Page(
            "<tr><td>信息内容</td><td>本年处理决定数量</td><td>本年处理决定数量</td></tr>",
            "<tr><td>行政许可</td><td>9487</td><td>9488</td></tr>"
        );
        Assert.False(reading.Draft["/proactive/licences/decisions"].HasValue);
        Assert.Contains(reading.Notes, n => n.Path == "/proactive/licences/decisions");
    }

    [Fact]
    public void The_other_way_of_writing_other_is_the_same_word() =>
        Assert.Empty(SeedPage.Changed(SeedPage.Html(("3.其他<", "3.其它<"), ("（六）其他处理", "（六）其它处理"))));

    private static DocumentReading Page(string header, string row) =>
        SeedPage.Read(
            "page.html",
            $"<h1>{Layouts.Title}</h1><p>二、主动公开政府信息情况</p><table>{header}{row}</table>"
        );
}
