using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using SchemaKit.Documents.Tests.Pages;

namespace SchemaKit.Documents.Tests;

/// <summary>Rows of a sheet that lost a cell and moved left give no wrong figure; blanks at the end of a row stay blanks.</summary>
public sealed partial class SlippedRowTests
{
    private const string Received = "/applications/received";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_row_that_moved_left_makes_no_figure_wrong_in_silence(bool isLastStored)
    {
        Match[] rows = [.. Rows().Where(r => Figures(r.Value) is { Length: > 1 } f && f.Any(n => n != "0"))];
        Assert.NotEmpty(rows);
        foreach (Match row in rows)
        {
            string[] figures = Figures(row.Value);
            for (int lost = 0; lost < figures.Length; lost++)
            {
                string changed = Set(row.Value, [.. figures.Where((_, i) => i != lost), isLastStored ? "" : null]);
                DocumentReading reading = SheetPage.Read(
                    SheetPage.Sheet.Replace(row.Value, changed, StringComparison.Ordinal)
                );
                Assert.All(
                    SeedPage.Wrong(reading),
                    p =>
                        Assert.Contains(
                            reading.Notes,
                            n => n.Path.Length > 0 && p.StartsWith(n.Path, StringComparison.Ordinal)
                        )
                );
            }
        }
    }

    [Fact]
    public void A_row_that_may_have_moved_is_missing_and_told()
    {
        // 3 0 2 0 3 0 8 without the first 0: the sums allow several readings.
        DocumentReading reading = ReadReceived("3", "2", "0", "3", "0", "8", null);
        Assert.Equal(7, SeedPage.Changed(reading).Count);
        Assert.Empty(SeedPage.Wrong(reading));
        DocumentNote note = Assert.Single(reading.Notes);
        Assert.Equal((DocumentNoteKind.ShapeFault, Received), (note.Kind, note.Path));
    }

    [Fact]
    public void A_total_that_was_not_filled_in_costs_no_other_figure_where_the_sums_exclude_a_slip()
    {
        DocumentReading reading = ReadReceived("3", "0", "2", "0", "3", "0", null);
        Assert.Equal([Received + "/total"], SeedPage.Changed(reading));
        Assert.Equal(Received, Assert.Single(reading.Notes).Path);
        reading = ReadReceived("3", "0", "2", "0", "3", "0", "");
        Assert.Equal([Received + "/total"], SeedPage.Changed(reading));
        Assert.Empty(reading.Notes);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("—")]
    public void A_mark_at_the_end_of_a_row_is_no_slip(string mark)
    {
        DocumentReading reading = ReadReceived("3", "0", "2", "0", "0", "9", mark);
        Assert.Equal(9, reading.Draft[Received + "/organisations/other"]);
        Assert.Empty(reading.Notes);
    }

    [Fact]
    public void A_column_that_was_not_filled_in_costs_no_other_figure()
    {
        string sheet = SheetPage.Sheet;
        foreach (Match row in Rows().Where(r => Figures(r.Value).Length == 7))
            sheet = sheet.Replace(
                row.Value,
                Set(row.Value, [.. Figures(row.Value).SkipLast(1), null]),
                StringComparison.Ordinal
            );
        DocumentReading reading = SheetPage.Read(sheet);
        Assert.Equal(25, SeedPage.Changed(reading).Count);
        Assert.All(SeedPage.Changed(reading), p => Assert.EndsWith("/total", p, StringComparison.Ordinal));
        Assert.Empty(reading.Notes);
    }

    [Fact]
    public void A_table_of_which_every_row_moved_left_is_missing_and_told()
    {
        string sheet = SheetPage.Sheet;
        Match[] rows = [.. Rows().Where(r => Figures(r.Value).Length == 7)];
        foreach (Match row in rows)
            sheet = sheet.Replace(
                row.Value,
                Set(row.Value, [.. Figures(row.Value).Skip(1), null]),
                StringComparison.Ordinal
            );
        DocumentReading reading = SheetPage.Read(sheet);
        Assert.Empty(SeedPage.Wrong(reading));
        Assert.Equal(
            rows.Count(r => Figures(r.Value).Skip(1).Any(f => f != "0")),
            reading.Notes.Count(n => n.Kind == DocumentNoteKind.ShapeFault)
        );
    }

    private static DocumentReading ReadReceived(params string?[] figures)
    {
        string row = Rows().First(r => Figures(r.Value).Length == 7).Value;
        return SheetPage.Read(SheetPage.Sheet.Replace(row, Set(row, figures), StringComparison.Ordinal));
    }

    private static IEnumerable<Match> Rows() => RowElement().Matches(SheetPage.Sheet);

    private static string[] Figures(string row) => [.. Figure().Matches(row).Select(m => m.Groups["figure"].Value)];

    // The same places with other figures; "" is a cell that is stored and blank, null one that is not stored.
    private static string Set(string row, IReadOnlyList<string?> figures)
    {
        int next = 0;
        return Figure()
            .Replace(
                row,
                m =>
                    figures[next++] switch
                    {
                        null => "",
                        "" => $"<c r=\"{m.Groups["place"].Value}\" s=\"0\"/>",
                        { } figure when char.IsDigit(figure[0]) =>
                            $"<c r=\"{m.Groups["place"].Value}\"><v>{figure}</v></c>",
                        { } mark => $"<c r=\"{m.Groups["place"].Value}\" t=\"str\"><v>{mark}</v></c>",
                    }
            );
    }

    [GeneratedRegex("<row .*?</row>", RegexOptions.Singleline)]
    private static partial Regex RowElement();

    [GeneratedRegex("<c r=\"(?<place>[A-Z]+[0-9]+)\"><f>A1\\+B1</f><v>(?<figure>[0-9.]+)</v></c>")]
    private static partial Regex Figure();
}
