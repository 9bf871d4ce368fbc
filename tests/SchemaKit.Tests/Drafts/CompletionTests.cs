using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit.Tests.Drafts;

/// <summary>What is filled in is compared with all the reports that there are.</summary>
public sealed class CompletionTests
{
    private static readonly int Count = Repetitions.Of("SCHEMAKIT_DRAFTS", 3_000);

    [Fact]
    public void What_is_filled_in_is_what_every_report_with_the_given_numbers_has()
    {
        var random = new Random(20_260);
        (int filled, int contradictions) = (0, 0);
        for (int i = 0; i < Count; i++)
        {
            var form = new SmallForm(random, cells: random.Next(3, 7), rules: random.Next(1, 5), most: 3);
            int?[] row = GivenNumbers(random, form);
            List<int[]> reports = [.. form.All(row).Where(form.Holds)];
            Completion completion = form.Draft(row).Complete();
            if (reports.Count == 0)
            {
                contradictions += completion.Conflicts.Count > 0 ? 1 : 0;
                continue;
            }
            Assert.Empty(completion.Conflicts);
            for (int cell = 0; cell < row.Length; cell++)
            {
                CellValue value = completion.Draft.Cells[cell];
                bool isOnlyOne = reports.TrueForAll(r => r[cell] == reports[0][cell]);
                if (row[cell] is { } given)
                    Assert.Equal(given, value.Value);
                else if (value.HasValue)
                    Assert.True(isOnlyOne && value.Value == reports[0][cell], $"form {i}, cell {cell}");
                else
                    Assert.False(isOnlyOne && IsAskedFor(form, cell), $"form {i}, cell {cell} was not filled");
                filled += row[cell] is null && value.HasValue ? 1 : 0;
            }
        }
        Assert.InRange(filled, Count / 4, int.MaxValue);
        Assert.InRange(contradictions, Count / 10, int.MaxValue);
    }

    [Fact]
    public void A_deduction_names_rules_from_which_it_follows_and_completing_twice_is_completing_once()
    {
        var random = new Random(20_261);
        for (int i = 0; i < Count; i++)
        {
            var form = new SmallForm(random, cells: random.Next(3, 7), rules: random.Next(1, 5), most: 3);
            Completion completion = form.Draft(GivenNumbers(random, form)).Complete();
            FormDraft draft = form.Draft([.. completion.Draft.Cells.Select(c => c.HasValue ? (int?)c.Value : null)]);
            Assert.Equal(completion.Draft.Cells, draft.Cells);
            Assert.Empty(draft.Complete().Deductions);
            var known = new HashSet<int>(
                draft.Layout.Cells.Where(c => completion.Draft.Cells[c.Index].HasValue).Select(c => c.Index)
            );
            known.ExceptWith(completion.Deductions.Select(d => d.Cell.Index));
            foreach (Deduction deduction in completion.Deductions)
            {
                int?[] given = [.. draft.Cells.Select((c, at) => known.Contains(at) ? (int?)c.Value : null)];
                HashSet<int> rules = [.. deduction.Equations.Select(e => e.Index)];
                Assert.All(
                    form.All(given).Where(row => form.Holds(row, rules.Contains)),
                    row => Assert.Equal(deduction.Value, row[deduction.Cell.Index])
                );
                known.Add(deduction.Cell.Index);
            }
        }
    }

    private static bool IsAskedFor(SmallForm form, int cell) =>
        form.Form.Equations.Any(e => e.Left.Any(t => t.Cell.Index == cell));

    private static int?[] GivenNumbers(Random random, SmallForm form)
    {
        List<int[]> all = [.. form.All().Where(form.Holds)];
        int[] row = all.Count > 0 && random.Next(10) > 0 ? all[random.Next(all.Count)] : new int[form.Count];
        return [.. row.Select(v => random.Next(3) == 0 ? (int?)null : v)];
    }
}
