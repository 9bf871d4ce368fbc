using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using SchemaKit.Documents.Tests.Pages;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Tests;

/// <summary>Pages that lost or gained a cell give no wrong figure: what cannot be told is missing.</summary>
public sealed class LostCellTests
{
    private static readonly FormSchema Form = Repository.Form2021;

    public static TheoryData<string, string> Cells =>
        new()
        {
            { "page.html", "<td[^>]*>[^<]*</td>" },
            { "page.csv", "\"[^\"]*\"(,|\r\n)" },
            { "page.md", "[^|\n]+\\|" },
            { "tabs.txt", "[^\t\n]+\t" },
            { "lines.txt", "[^\n]+\n" },
        };

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_lost_cell_makes_no_figure_wrong(string name, string cell)
    {
        byte[] page = Layouts.All[name](SeedPage.Tables());
        string text = Encoding.UTF8.GetString(page);
        Match[] cells = Regex.Matches(text, cell).ToArray();
        foreach (Match lost in cells.Where((_, i) => i % 3 == 0))
        {
            string kept = lost.Value.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "";
            string rest = text.Remove(lost.Index, lost.Length).Insert(lost.Index, kept);
            AssertNothingWrong(name, rest, $"lost {lost.Value} at {lost.Index}");
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_cell_too_much_makes_no_figure_wrong(string name, string cell)
    {
        string text = Encoding.UTF8.GetString(Layouts.All[name](SeedPage.Tables()));
        Match[] cells = Regex.Matches(text, cell).ToArray();
        foreach (Match copied in cells.Where((_, i) => i % 3 == 1))
            AssertNothingWrong(
                name,
                text.Insert(copied.Index, copied.Value.TrimEnd('\r', '\n') + (name == "lines.txt" ? "\n" : "")),
                $"twice {copied.Value} at {copied.Index}"
            );
    }

    // As systems do that clean pages of their attributes: labels then stand above other columns than their own.
    [Fact]
    public void A_span_that_is_lost_makes_no_figure_wrong()
    {
        string text = Layouts.Html(SeedPage.Tables());
        Match[] spans = Regex.Matches(text, " rowspan=\"[2-9][0-9]*\"| colspan=([2-9]|1[0-9])").ToArray();
        Assert.InRange(spans.Length, 15, 100);
        foreach (Match span in spans)
            AssertNothingWrong("page.html", text.Remove(span.Index, span.Length), $"lost {span.Value} at {span.Index}");
        foreach (string attribute in new[] { " rowspan=\"[0-9]+\"", " colspan=[0-9]+", " (row|col)span=\"?[0-9]+\"?" })
            AssertNothingWrong("page.html", Regex.Replace(text, attribute, ""), $"lost all {attribute}");
    }

    // A figure that the sums of its row leave no choice about may still be another than was meant; then it is told.
    private static void AssertNothingWrong(string name, string page, string change)
    {
        DocumentReading reading = SeedPage.Read(name, page);
        IReadOnlyList<string> wrong = SeedPage.Wrong(reading);
        string[] untold =
        [
            .. wrong.Where(p =>
                !reading.Notes.Any(n => n.Path.Length > 0 && p.StartsWith(n.Path, StringComparison.Ordinal))
            ),
        ];
        Assert.True(untold.Length == 0, $"{name}: {change}: {string.Join(", ", untold.Take(5))}");
    }
}
