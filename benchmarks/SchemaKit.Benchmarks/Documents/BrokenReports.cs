using SchemaKit.Disclosure;

namespace SchemaKit.Benchmarks.Documents;

/// <summary>Reports in which one number is wrong.</summary>
internal static class BrokenReports
{
    /// <summary>One more applicant in one row: that row's total is wrong, and that column's.</summary>
    public static AnnualReport Break(AnnualReport report)
    {
        ApplicantCounts granted = report.Applications.Outcomes.Granted;
        return report with
        {
            Applications = report.Applications with
            {
                Outcomes = report.Applications.Outcomes with
                {
                    Granted = granted with { NaturalPersons = granted.NaturalPersons + 1 },
                },
            },
        };
    }

    /// <summary>One number is one higher.</summary>
    public static AnnualReport BreakCell(AnnualReport report, int cell)
    {
        var cells = new CellValue[AnnualReport.CellCount];
        report.CopyCellsTo(cells);
        cells[cell] = new CellValue(cells[cell].Value + 1);
        return report.WithCells(cells);
    }
}
