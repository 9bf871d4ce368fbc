using System.Diagnostics;
using System.Text;
using SchemaKit.Documents.Tests.Pages;

namespace SchemaKit.Documents.Tests;

[Collection(Alone.Name)]
public sealed class SpeedTests
{
    /// <summary>Promised are 200 pages a minute on one core; the machine may be busy with other things.</summary>
    [Theory]
    [InlineData("spans.html")]
    [InlineData("lines.txt")]
    [InlineData("tabs.txt")]
    public void Two_hundred_pages_take_less_than_a_minute(string name)
    {
        byte[] page = Layouts.All[name](SeedPage.Tables());
        string prose = string.Join(
            '\n',
            System.Linq.Enumerable.Repeat("2023年，本机关主动公开政府信息 300 条，办理行政许可 999 件。", 300)
        );
        byte[] whole = name.EndsWith("html", System.StringComparison.Ordinal)
            ? page
            : [.. page, .. Encoding.UTF8.GetBytes(prose)];
        var watch = Stopwatch.StartNew();
        for (int i = 0; i < 20; i++)
            DocumentReader.Read(whole, name, [Repository.Form2021]);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 6);
    }
}
