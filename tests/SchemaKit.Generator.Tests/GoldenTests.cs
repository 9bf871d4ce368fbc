using System.Linq;
using SchemaKit.Generator.Tests.Forms;
using SchemaKit.Generator.Tests.Running;

namespace SchemaKit.Generator.Tests;

public sealed class GoldenTests
{
    [Fact]
    public void Every_construct() => Golden.Verify(new TestProject("Example.Reports").Run(TestForms.EveryConstruct));

    // Of the official form the parts that a user meets first: a table, its row, what a report can do, its rules.
    [Fact]
    public void The_2021_form()
    {
        GeneratorRun run = new TestProject().Run(TestForms.Report2021);
        string[] shown = ["Applications", "ApplicantCounts", "AnnualReport.Report", "AnnualReport.Rules"];
        Golden.Verify(run, source => shown.Any(s => source.HintName == $"SchemaKit.Disclosure.{s}.g.cs"));
    }

    [Fact]
    public void A_wrong_schema() => Golden.Verify(new TestProject("Example.Reports").Run(TestForms.Wrong));
}
