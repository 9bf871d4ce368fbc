using System.Linq;
using SchemaKit.Generator.Tests.Forms;
using SchemaKit.Generator.Tests.Running;
using SchemaKit.Schema;

namespace SchemaKit.Generator.Tests;

public sealed class SizeBudgetTests
{
    // Promised: 90 Ki characters for 200 cells. Whoever needs more than the budget changes the promise.
    private const int CharactersPerCell = 430;

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
