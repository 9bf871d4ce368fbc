using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace SchemaKit.SuiteRunner.Reporting;

/// <summary>Counts schemas and instances, file by file and in total.</summary>
internal static class Tally
{
    private static readonly Outcome[] Columns =
    [
        Outcome.AsTheSuite,
        Outcome.OtherType,
        Outcome.UnnamedMember,
        Outcome.BeyondNumbers,
        Outcome.FormatAsserted,
        Outcome.SchemaRefused,
        Outcome.Wrong,
    ];

    public static void Write(TextWriter output, IReadOnlyList<GroupResult> groups)
    {
        output.WriteLine("schemas: accepted as written, accepted once completed, refused");
        output.WriteLine(
            "cases:   both engines say what the suite says; both refuse: other type than the added one, unnamed member,"
        );
        output.WriteLine("         number beyond long or decimal, format asserted; schema refused; WRONG");
        output.WriteLine();
        Row(
            output,
            "file",
            ["written", "compl.", "refused", "as suite", "type", "unnamed", "beyond", "format", "no schema", "WRONG"]
        );
        foreach (IGrouping<string, GroupResult> file in groups.GroupBy(g => g.File.Name))
            Row(output, file.Key, Count([.. file]));
        Row(output, "total", Count(groups));
        output.WriteLine();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{groups.Count} schemas, {groups.Sum(g => g.Group.Cases.Count)} cases, {groups.Sum(g => g.Verdicts)} verdicts"
            )
        );
    }

    private static IEnumerable<string> Count(IReadOnlyList<GroupResult> groups)
    {
        Outcome[] outcomes = [.. groups.SelectMany(g => g.Outcomes)];
        int[] counts =
        [
            groups.Count(g => g.IsAcceptedAsWritten),
            groups.Count(g => g.IsAcceptedCompleted),
            groups.Count(g => !g.IsAcceptedAsWritten && !g.IsAcceptedCompleted),
            .. Columns.Select(c => outcomes.Count(o => o == c)),
        ];
        return counts.Select(c => c.ToString(CultureInfo.InvariantCulture));
    }

    private static void Row(TextWriter output, string name, IEnumerable<string> cells) =>
        output.WriteLine($"{name, -44}{string.Concat(cells.Select(c => $"{c, 10}"))}");
}
