using System;
using System.ComponentModel;
using SchemaKit.Schema;

namespace SchemaKit.Cells;

/// <summary>Says of a report in which something does not hold what it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ReportCheck
{
    /// <summary>Checks all rules that speak of one report, by the form and not by generated code.</summary>
    /// <param name="report">The report.</param>
    /// <typeparam name="T">The type of the report.</typeparam>
    public static CheckResult Explain<T>(T report)
        where T : class, IReport<T>
    {
        ArgumentNullException.ThrowIfNull(report);
        FormSchema form = T.Form;
        return form.HasLists || form.Layout().WholeNumbers is not { } rules
            ? report.ToCellVector().Check()
            : rules.Check(Scratch<T>.Numbers.NarrowNumbersOf(report));
    }

    // One for each thread: many reports are checked one after the other, and of each only what is wrong is kept.
    private static class Scratch<T>
        where T : class, IReport<T>
    {
        [ThreadStatic]
        private static CellSums? s_numbers;

        public static CellSums Numbers => s_numbers ??= new CellSums(T.CellCount);
    }
}
