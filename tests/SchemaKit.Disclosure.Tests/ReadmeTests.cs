using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace SchemaKit.Disclosure.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void The_code_over_years_and_units_is_what_the_README_shows()
    {
        byte[] utf8 = Repository.Seed("pingtan-2020.json");
        FormDraft pingtan2021 = FormDraft.ReadJson(AnnualReport.Form, Repository.Seed("pingtan-2021.json"));
        string[] names = ["福建 平潭综合实验区", "平潭县"];
        // README
        FormDetection detection = DisclosureForms.Detect(utf8); // the form that $schema names, or that its members tell
        FormDraft draft = FormDraft.ReadJson(detection.Form!, utf8); // numbers may be missing
        MigratedDraft migrated = DisclosureForms.Migrate(draft)!; // on the form of 2021, with what is lost and unknown
        foreach (LostCell lost in migrated.Lost)
            Console.WriteLine(lost.ToString("zh-CN"));

        ReportKey key = ReportKey.Of(draft); // unit, year and scope, equal by value
        SeriesCheck series = ReportSeries.Of([draft, pingtan2021]).Check(DisclosureForms.Migrate);
        foreach (string sentence in series.Describe("zh-CN")) // missing years, changes of form, broken rules, 元 for 万元
            Console.WriteLine(sentence);

        Aggregation units = DisclosureForms.Aggregate([draft], expectedUnits: names);
        Console.WriteLine(string.Join("、", units.MissingUnits));
        AggregateComparison comparison = units.Compare(draft); // Held, Undecided or Broken, and which unit explains it
        // README
        Assert.Equal(AnnualReport2019.Form, detection.Form);
        Assert.Equal(2020, key.Period);
        Assert.False(series.IsValid);
        Assert.Equal(AggregateVerdict.Undecided, comparison.Verdict);
        Assert.Contains(
            $"```csharp\n{Shown()}\n```",
            File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
    }

    // The lines of this file between the two marks.
    private static string Shown([CallerFilePath] string file = "")
    {
        const string indent = "        ";
        const string mark = indent + "// README";
        IEnumerable<string> lines = File.ReadAllLines(file).SkipWhile(l => l != mark).Skip(1).TakeWhile(l => l != mark);
        return string.Join("\n", lines.Select(l => l.StartsWith(indent, StringComparison.Ordinal) ? l[8..] : l));
    }
}
