using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using SchemaKit.Documents.Tests.Pages;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Tests;

/// <summary>Marks for footnotes, struck and hidden text, labels of other years and units: nothing of it makes a figure wrong.</summary>
public sealed class MarkedFigureTests
{
    private const string Issued = "/proactive/normativeDocuments/issued";
    private const string Fees = "/proactive/fees/amount";

    [Theory]
    [InlineData("7<sup>1</sup>")]
    [InlineData("<p>7<a href=\"#\"><sup><span>12</span></sup></a></p>")]
    [InlineData("7<sub>2</sub>")]
    [InlineData("7①")]
    [InlineData("7²")]
    [InlineData("7<sup>[1]</sup>")]
    [InlineData("7*")]
    [InlineData("7＊＊")]
    [InlineData("7<sup>*</sup>")]
    [InlineData("7※（含历史数据）")]
    public void The_number_of_a_footnote_is_no_digit_of_the_figure(string printed)
    {
        DocumentReading reading = Read(printed);
        Assert.Empty(SeedPage.Changed(reading));
        DocumentNote note = Assert.Single(reading.Notes);
        Assert.Equal((DocumentNoteKind.RemarkCutOff, Issued), (note.Kind, note.Path));
    }

    [Theory]
    [InlineData("<del>8</del>7")]
    [InlineData("<s>8</s>7")]
    [InlineData("<strike>8</strike>7")]
    [InlineData("<span style=\"text-decoration: line-through\">8</span>7")]
    [InlineData("<span style=\"visibility: hidden\">8</span>7")]
    [InlineData("&#8203;7&#65279;")]
    public void What_is_struck_out_or_not_seen_is_not_read(string printed)
    {
        DocumentReading reading = Read(printed);
        Assert.Empty(SeedPage.Changed(reading));
        Assert.Empty(reading.Notes);
    }

    [Theory]
    [InlineData("<w:r><w:rPr><w:strike/></w:rPr><w:t>8</w:t></w:r>", "")]
    [InlineData("<w:r><w:rPr><w:dstrike w:val=\"true\"/></w:rPr><w:t>8</w:t></w:r>", "")]
    [InlineData("<w:r><w:rPr><w:vanish/></w:rPr><w:t>8</w:t></w:r>", "")]
    [InlineData("<w:del><w:r><w:delText>8</w:delText></w:r></w:del>", "")]
    [InlineData("<w:r><w:rPr><w:strike w:val=\"0\"/></w:rPr><w:t></w:t></w:r>", "")]
    [InlineData("", "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r>")]
    public void Runs_of_Word_that_are_struck_hidden_or_raised_are_no_digits(string before, string behind)
    {
        const string Run = "<w:r><w:t>7</w:t></w:r></w:p>";
        byte[] page = Docx(x => x.Replace(Run, before + Run[..^6] + behind + "</w:p>", StringComparison.Ordinal));
        DocumentReading reading = DocumentReader.Read(page, "page.docx", [Repository.Form2021]);
        Assert.Empty(SeedPage.Changed(reading));
        Assert.All(reading.Notes, n => Assert.Equal(DocumentNoteKind.RemarkCutOff, n.Kind));
        Assert.Equal(behind.Length > 0, reading.Notes.Any());
    }

    [Theory]
    [InlineData("本年制发件数", "上年制发件数", Issued)]
    [InlineData("本年制发件数", "去年制发件数", Issued)]
    [InlineData("本年制发件数", "累计制发件数", Issued)]
    [InlineData("本年处理决定数量", "本季度处理决定数量", "/proactive/licences/decisions")]
    [InlineData("本年处理决定数量", "上年处理决定数量", "/proactive/licences/decisions")]
    [InlineData("本年收费金额（单位：万元）", "上年收费金额（单位：万元）", Fees)]
    public void The_figures_of_another_year_are_not_taken_for_those_of_this(string label, string printed, string path)
    {
        DocumentReading[] readings = [SeedPage.Html((label, printed)), SeedPage.Lines((label, printed))];
        foreach (DocumentReading reading in readings)
        {
            Assert.Empty(SeedPage.Wrong(reading));
            Assert.False(reading.Draft[path].HasValue);
            Assert.NotEmpty(reading.Notes);
        }
    }

    [Theory]
    [InlineData("本年收费金额 元", "行政事业性收费", 25.1)]
    [InlineData("本年收费金额（单位：人民币元）", "行政事业性收费", 25.1)]
    [InlineData("本年收费金额", "行政事业性收费（元）", 25.1)]
    [InlineData("本年收费金额", "行政事业性收费", 251000)]
    public void The_unit_of_an_amount_may_stand_anywhere_and_where_none_does_it_is_told(
        string header,
        string row,
        double amount
    )
    {
        DocumentReading reading = SeedPage.Html(
            (">2506<", ">251000<"),
            ("本年收费金额（单位：万元）", header),
            ("行政事业性收费", row)
        );
        Assert.Equal((decimal)amount, reading.Draft[Fees].Number);
        DocumentNoteKind told = amount < 100 ? DocumentNoteKind.UnitConverted : DocumentNoteKind.UnitUnknown;
        Assert.Equal(told, Assert.Single(reading.Notes, n => n.Path == Fees && n.Kind == told).Kind);
    }

    private static DocumentReading Read(string printed) =>
        SeedPage.Html((">7</td><td rowspan=\"1\" colspan=1>1<", $">{printed}</td><td>1<"));

    private static byte[] Docx(Func<string, string> change)
    {
        using var file = new MemoryStream();
        file.Write(Layouts.Docx(SeedPage.Tables()));
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, true))
        {
            ZipArchiveEntry part = archive.GetEntry("word/document.xml")!;
            string text;
            using (var reader = new StreamReader(part.Open()))
                text = reader.ReadToEnd();
            part.Delete();
            using var writer = new StreamWriter(archive.CreateEntry("word/document.xml").Open());
            string changed = change(text);
            Assert.NotEqual(text, changed);
            writer.Write(changed);
        }
        return file.ToArray();
    }
}
