using System;
using System.Collections.Generic;
using System.Text;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Tests.Pages;

/// <summary>The figures of the seed on a page that is changed here and there.</summary>
internal static class SeedPage
{
    private static readonly FormSchema Form = Repository.Form2021;

    /// <summary>What the seed's cells hold.</summary>
    public static FormDraft Expected { get; } = FormDraft.ReadJson(Form, Repository.Seed("sheqi-2022.json"));

    public static IReadOnlyList<PageTable> Tables(Func<string, string>? label = null) =>
        PageTable.Of(Form, Figures.OfSeed("sheqi-2022.json"), label);

    public static DocumentReading Html(params (string Old, string New)[] changes) =>
        Read("page.html", Layouts.Html(Tables(), t => t), changes);

    public static DocumentReading Tabs(params (string Old, string New)[] changes) =>
        Read("page.txt", Layouts.Tabs(Tables()), changes);

    public static DocumentReading Lines(params (string Old, string New)[] changes) =>
        Read("page.txt", Layouts.CellPerLine(Tables()), changes);

    public static DocumentReading Read(string name, string page, params (string Old, string New)[] changes)
    {
        foreach ((string old, string changed) in changes)
        {
            Assert.Contains(old, page, StringComparison.Ordinal);
            page = page.Replace(old, changed, StringComparison.Ordinal);
        }
        return DocumentReader.Read(Encoding.UTF8.GetBytes(page), name, [Form]);
    }

    /// <summary>The cells that hold another number than the seed's; those that are missing are none of them.</summary>
    public static IReadOnlyList<string> Wrong(DocumentReading reading) =>
        Differing(reading, c => reading.Draft[c.Path].HasValue);

    /// <summary>The cells that hold anything else than the seed's.</summary>
    public static IReadOnlyList<string> Changed(DocumentReading reading) => Differing(reading, _ => true);

    private static List<string> Differing(DocumentReading reading, Func<Cell, bool> isMeant)
    {
        var paths = new List<string>();
        foreach (Cell cell in Form.Cells)
        {
            if (isMeant(cell) && reading.Draft[cell.Path] != Expected[cell.Path])
                paths.Add(cell.Path);
        }
        return paths;
    }
}
