using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Tests.Pages;

/// <summary>Figures of reports that nobody published: all cells of a form, with the sums of each row tied.</summary>
internal static class Figures
{
    /// <summary>The figures of a seed.</summary>
    public static Func<Cell, string> OfSeed(string name)
    {
        FormDraft draft = FormDraft.ReadJson(Repository.Form2021, Repository.Seed(name));
        return c => draft[c.Path] is { HasValue: true } value ? value.Value.ToString(CultureInfo.InvariantCulture) : "";
    }

    /// <summary>Random figures; totals of rows tie.</summary>
    public static IReadOnlyDictionary<string, decimal> Random(FormSchema form, int seed)
    {
        var random = new Random(seed);
        var figures = form.Cells.ToDictionary(c => c.Path, c => (decimal)random.Next(random.Next(3) == 0 ? 300 : 4));
        Tie(form, figures);
        return figures;
    }

    /// <summary>Makes the totals of rows the sums of what stands in them.</summary>
    public static void Tie(FormSchema form, Dictionary<string, decimal> figures)
    {
        foreach (Equation sum in form.Equations.Where(e => e.Rule.Id is "row-total" or "dispute-total"))
            figures[sum.Right[0].Cell.Path] = sum.Left.Sum(t => figures[t.Cell.Path]);
    }
}
