using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using SchemaKit.SuiteRunner.Mapping;
using SchemaKit.SuiteRunner.Reporting;
using SchemaKit.SuiteRunner.Suite;

namespace SchemaKit.SuiteRunner;

/// <summary>Holds both engines against the JSON-Schema-Test-Suite: docs/json-schema-test-suite.md says how.</summary>
internal static class Program
{
    private const string ListsRefused = "--refused";

    public static int Main(string[] args) => Run(args, Console.Out);

    /// <summary>Judges the suite at a path: 0 where nothing is wrong, 1 where something is, 2 where there is no suite.</summary>
    public static int Run(IReadOnlyList<string> args, TextWriter output)
    {
        string[] paths = [.. args.Where(a => a != ListsRefused)];
        if (paths.Length != 1)
        {
            output.WriteLine("usage: eng/json-schema-test-suite.sh PATH [--refused]");
            return 2;
        }
        IReadOnlyList<TestFile> files = TestFile.ReadAll(paths[0]);
        if (files.Count == 0)
        {
            output.WriteLine($"{paths[0]} holds no tests/draft2020-12/*.json");
            return 2;
        }
        GroupResult[] groups = [.. files.SelectMany(f => f.Groups.Select(g => new GroupResult(f, g)))];
        Judge.Decide(groups);
        if (args.Contains(ListsRefused))
            WriteRefused(output, groups);
        Tally.Write(output, groups);
        string[] faults = [.. groups.SelectMany(g => g.Faults)];
        foreach (string fault in faults)
            output.WriteLine("WRONG " + fault);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{faults.Length} wrong"));
        return faults.Length == 0 ? 0 : 1;
    }

    private static void WriteRefused(TextWriter output, IEnumerable<GroupResult> groups)
    {
        foreach (GroupResult group in groups.Where(g => g.Refusal is not null))
        {
            Refusal refusal = group.Refusal!;
            string fate = group.IsAcceptedCompleted ? "completed" : "refused";
            output.WriteLine(
                $"{fate} {group.Name}: {refusal.Keyword}: {refusal.Named?.Id} {refusal.Named?.Message("en")}"
            );
        }
        output.WriteLine();
    }
}
