using System;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading;
using SchemaKit.Documents.Tests.Pages;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Tests;

/// <summary>Documents that are made to hurt are refused in time, and with one kind of exception.</summary>
public sealed class HostileTests
{
    private static readonly FormSchema Form = Repository.Form2021;

    [Theory]
    [InlineData("page.html")]
    [InlineData("page.docx")]
    [InlineData("page.xlsx")]
    [InlineData("page.csv")]
    [InlineData("page.md")]
    [InlineData("tabs.txt")]
    [InlineData("page.pdf")]
    public void More_cells_than_allowed_are_refused(string name)
    {
        byte[] page = Layouts.All[name](SeedPage.Tables());
        DocumentReadException refusal = Refused(page, name, new DocumentOptions { MaxCells = 100 });
        Assert.Contains("100 cells", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("100 个", refusal.MessageIn("zh-CN"), StringComparison.Ordinal);
    }

    [Fact]
    public void More_bytes_than_allowed_are_refused_before_they_are_read()
    {
        var options = new DocumentOptions { MaxBytes = 1000 };
        Assert.Contains("1001 bytes", Refused(new byte[1001], "x.txt", options).Message, StringComparison.Ordinal);
        using var endless = new Endless();
        Assert.Throws<DocumentReadException>(() => DocumentReader.ReadFrom(endless, "x.txt", [Form], options));
        Assert.InRange(endless.BytesRead, 1000, 200_000);
    }

    [Theory]
    [InlineData("word/document.xml", "x.docx")]
    [InlineData("xl/workbook.xml", "x.xlsx")]
    public void A_package_that_unpacks_to_too_much_is_refused(string part, string name)
    {
        using var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream content = package.CreateEntry(part, CompressionLevel.Optimal).Open();
            content.Write("<a>"u8);
            byte[] blanks = new byte[1 << 20];
            blanks.AsSpan().Fill((byte)' ');
            for (int i = 0; i < 40; i++)
                content.Write(blanks);
            content.Write("</a>"u8);
        }
        Assert.InRange(bytes.Length, 0, 100_000);
        DocumentReadException refusal = Refused(
            bytes.ToArray(),
            name,
            new DocumentOptions { MaxExpandedBytes = 10 << 20 }
        );
        Assert.Contains("when unpacked", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")]
    [InlineData("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>")]
    [InlineData("<a>")]
    [InlineData("")]
    public void Xml_with_a_DTD_or_with_faults_is_refused(string xml)
    {
        Refused(Layouts.Package(("word/document.xml", xml)), "x.docx");
        Refused(Layouts.Package(("xl/workbook.xml", xml)), "x.xlsx");
    }

    [Fact]
    public void Elements_nested_too_deeply_are_refused()
    {
        string deep = string.Concat(Enumerable.Repeat("<div>", 50_000));
        Refused(Encoding.UTF8.GetBytes("<html>" + deep), "x.html");
        string xml = string.Concat(Enumerable.Repeat("<a>", 50_000)) + string.Concat(Enumerable.Repeat("</a>", 50_000));
        Refused(Layouts.Package(("word/document.xml", xml)), "x.docx");
    }

    [Fact]
    public void Tables_nested_without_end_are_read_or_refused_in_time()
    {
        string tables = string.Concat(Enumerable.Repeat("<table><tr><td>", 5_000));
        var watch = Stopwatch.StartNew();
        Exception? refusal = Record.Exception(() =>
            DocumentReader.Read(Encoding.UTF8.GetBytes("<html>" + tables), "x.html", [Form])
        );
        Assert.True(refusal is null or DocumentReadException, $"{refusal}");
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Fact]
    public void Spans_without_end_stay_within_the_limit_of_cells()
    {
        string row = string.Concat(Enumerable.Repeat("<td rowspan=\"1000000\" colspan=\"1000000\">1</td>", 300));
        Refused(Encoding.UTF8.GetBytes("<table><tr>" + row + "</tr></table>"), "x.html");
    }

    [Theory]
    [InlineData("x.pdf", "%PDF-1.7 nothing more")]
    [InlineData("x.docx", "PK nothing more")]
    [InlineData("x.pdf", "no PDF")]
    [InlineData("x.xlsx", "no package")]
    public void A_document_that_is_not_what_it_says_is_refused(string name, string text) =>
        Refused(Encoding.UTF8.GetBytes(text), name);

    [Fact]
    public void An_old_Office_file_is_refused_and_told()
    {
        DocumentReadException refusal = Refused([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], "x.doc");
        Assert.Contains("2007", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_stops_when_it_is_told_to_and_when_time_is_up()
    {
        byte[] page = Encoding.UTF8.GetBytes(Layouts.Html(SeedPage.Tables()));
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            DocumentReader.Read(page, "x.html", [Form], null, stopped.Token)
        );
        Refused(page, "x.html", new DocumentOptions { MaxTime = TimeSpan.Zero });
    }

    [Fact]
    public void Digits_without_end_are_not_parted_without_end()
    {
        string page = Layouts
            .CellPerLine(SeedPage.Tables())
            .Replace("\n14041\n", "\n" + new string('1', 5000) + "\n", StringComparison.Ordinal)
            .Replace(
                "申请数量\n3\n0\n2\n0\n3\n0\n8\n",
                "申请数量\n" + new string('1', 60) + "\n",
                StringComparison.Ordinal
            );
        var watch = Stopwatch.StartNew();
        DocumentReading reading = SeedPage.Read("x.txt", page);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
        Assert.Empty(SeedPage.Wrong(reading));
        Assert.False(reading.Draft["/applications/received/total"].HasValue);
    }

    [Fact]
    public void Scripts_and_hidden_text_are_no_text()
    {
        DocumentReading reading = SeedPage.Html(
            (">14041<", "><script>1</script><style>2</style><span style='display: none'>3</span>14041<")
        );
        Assert.Empty(SeedPage.Changed(reading));
    }

    private static DocumentReadException Refused(byte[] document, string name, DocumentOptions? options = null)
    {
        var watch = Stopwatch.StartNew();
        DocumentReadException refusal = Assert.Throws<DocumentReadException>(() =>
            DocumentReader.Read(document, name, [Form], options)
        );
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
        return refusal;
    }

    private sealed class Endless : MemoryStream
    {
        public int BytesRead { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            BytesRead += count;
            return count;
        }
    }
}
