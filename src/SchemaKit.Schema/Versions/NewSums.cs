using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Schema.Versions;

/// <summary>What the new version's rules ask of a report of the old one, as sums over its cells.</summary>
internal sealed class NewSums(Trial trial, FaultPlaces places)
{
    /// <summary>The hard equations that are decided, each with the key of the object that its rule stands on.</summary>
    /// <param name="root">The report, with some number in each of its cells.</param>
    /// <param name="document">What the old version reads of it.</param>
    /// <param name="previous">The report of the period before; null where there is none.</param>
    public IEnumerable<(Equation Equation, string Key, SumRow Row)> Of(
        JsonObject root,
        FormDocument document,
        SampledReport? previous
    )
    {
        FormDocument read = trial.Read(SampleJson.Document(root), out _);
        IReadOnlyList<bool?> conditions = read.ToCellVector().Conditions;
        foreach ((FormLayout layout, FormDocument? before) in Layouts(read, previous))
        {
            foreach (Equation equation in layout.Equations)
            {
                if (
                    equation.Rule.Severity == Severity.Error
                    && equation.Rule.NeedsPrevious == before is not null
                    && (equation.Condition is not { } condition || conditions[condition] == true)
                    && SumRow.Of(equation, i => IndexIn(document, layout.Cells[i]) >= 0, before?.Cells) is { } row
                )
                    yield return (equation, places.KeyOf(equation.Place, out _), Translate(row, document, layout));
            }
        }
    }

    private IEnumerable<(FormLayout, FormDocument?)> Layouts(FormDocument read, SampledReport? previous)
    {
        yield return (read.Layout, null);
        if (previous is null)
            yield break;
        FormDocument before = trial.Read(SampleJson.Document(previous.Root), out _);
        yield return (read.Layout.Against(before.Layout), before);
    }

    private static SumRow Translate(SumRow row, FormDocument document, FormLayout layout) =>
        row with
        {
            Coefficients = SparseVector.Of(
                Enumerable
                    .Range(0, row.Coefficients.Count)
                    .Select(i =>
                        (IndexIn(document, layout.Cells[row.Coefficients.Support[i]]), row.Coefficients.ValueAt(i))
                    )
            ),
        };

    private static int IndexIn(FormDocument document, Cell cell) =>
        document.Layout.FindCell(cell.Path) is { } same && document.Cells[same.Index].HasValue ? same.Index : -1;
}
