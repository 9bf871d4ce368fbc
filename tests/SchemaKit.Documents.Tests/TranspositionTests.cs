using System.Linq;
using System.Threading;
using SchemaKit.Documents.Formats;
using SchemaKit.Documents.Forms;
using SchemaKit.Documents.Model;
using SchemaKit.Documents.Reading;
using SchemaKit.Documents.Tests.Pages;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Tests;

/// <summary>What speaks against a figure goes with it where its table is turned over.</summary>
public sealed class TranspositionTests
{
    [Fact]
    public void A_figure_that_is_faulty_stays_so()
    {
        string page = RareLayouts.All["disputes as rows"](SeedPage.Tables());
        var limits = new ReadingLimits(new DocumentOptions(), CancellationToken.None);
        RawGrid grid = HtmlFormat.Read(page, limits).Blocks.OfType<RawGrid>().Last();
        var fault = new Phrase("is faulty", "有误");
        var faulty = new RawGrid(
            [
                .. grid.Rows.Select(r =>
                    r.Select(c => NumericText.Of(c).IsValue ? c with { Fault = fault } : c).ToArray()
                ),
            ],
            grid.Alignment
        );

        RawGrid upright = Transposition.Upright(faulty, FormMap.Of(Repository.Form2021));

        Assert.NotSame(faulty, upright);
        RawCell[] figures = [.. upright.Rows.SelectMany(r => r).Where(c => NumericText.Of(c.Text).IsValue)];
        Assert.Equal(15, figures.Length);
        Assert.All(figures, f => Assert.Equal(fault, f.Fault));
    }
}
