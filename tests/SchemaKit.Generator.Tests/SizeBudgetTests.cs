using System.Linq;
using SchemaKit.Generator.Tests.Forms;
using SchemaKit.Generator.Tests.Running;
using SchemaKit.Schema;

namespace SchemaKit.Generator.Tests;

public sealed class SizeBudgetTests
{
    // Measured: 133,974 characters for 200 cells, 670 a cell. Whoever needs more than the budget changes both numbers.
    private const int CharactersPerCell = 728;

    [Fact]
    public void The_code_of_the_2021_form_stays_within_its_budget_per_cell()
    {
        GeneratorRun run = new TestProject().Run(TestForms.Report2021);

        int characters = run.Sources.Sum(s => s.SourceText.Length);
        int cells = FormSchema.Parse(TestForms.Report2021.Text).Cells.Count;

        Assert.True(
            characters <= CharactersPerCell * cells,
            $"{characters} characters for {cells} cells are {(double)characters / cells:0} a cell, budget {CharactersPerCell}."
        );
    }
}
