using System;
using System.Linq;
using System.Text.Json.Nodes;

namespace SchemaKit.Cli.Tests;

public sealed class TextOutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_clean_report_is_told_in_English_and_exits_0()
    {
        CommandRun run = CommandRun.Of("check", Seeds.Sheqi, "--lang", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            $"""
            {Seeds.Sheqi}: holds
              社旗县人民政府, 2022, Aggregate of the reporting units
              200 numbers read
              42 of 42 hard equations held
              2 of 2 soft equations held

            """,
            run.Output
        );
    }

    [Fact]
    public void A_clean_report_is_told_in_Chinese_where_no_language_is_asked_for()
    {
        CommandRun run = CommandRun.Of("check", Seeds.Sheqi);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            $"""
            {Seeds.Sheqi}：勾稽关系全部成立
              社旗县人民政府，2022 年，汇总
              读取数字 200 个
              强制性关系 42/42 成立
              提示性关系 2/2 成立

            """,
            run.Output
        );
    }

    [Fact]
    public void Both_broken_totals_of_Hongze_are_named_in_English_and_exit_1()
    {
        CommandRun run = CommandRun.Of("check", Seeds.Hongze, "--lang", "en");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("  40 of 42 hard equations held", run.Lines);
        Assert.Contains(
            "    place: /disputes/reconsideration, 4. Administrative reconsideration and litigation"
                + " › Administrative reconsideration",
            run.Lines
        );
        Assert.Contains("    Both sides should be equal: 11 against 0; the difference is 11", run.Lines);
        Assert.Contains(
            run.Lines,
            l => l.StartsWith("    place: /disputes/litigation/afterReconsideration, ", StringComparison.Ordinal)
        );
        Assert.Contains("    Both sides should be equal: 5 against 0; the difference is 5", run.Lines);
        Assert.Equal(2, run.Lines.Count(l => l.StartsWith("  ✗ Upheld, corrected", StringComparison.Ordinal)));
    }

    [Fact]
    public void Both_broken_totals_of_Hongze_are_named_in_Chinese_and_exit_1()
    {
        CommandRun run = CommandRun.Of("check", Seeds.Hongze);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("  强制性关系 40/42 成立", run.Lines);
        Assert.Contains("  ✗ 结果维持、结果纠正、其他结果、尚未审结之和，等于总计", run.Lines);
        Assert.Contains(
            "    位置：/disputes/reconsideration，四、政府信息公开行政复议、行政诉讼情况 › 行政复议",
            run.Lines
        );
        Assert.Contains("    两边应相等，实际 11 对 0，相差 11", run.Lines);
        Assert.Contains(
            run.Lines,
            l => l.StartsWith("    位置：/disputes/litigation/afterReconsideration，", StringComparison.Ordinal)
        );
        Assert.Contains("    两边应相等，实际 5 对 0，相差 5", run.Lines);
    }

    [Fact]
    public void A_broken_rule_names_its_equation_and_every_cell_by_path_and_label()
    {
        CommandRun run = CommandRun.Of("check", Seeds.Hongze);
        Assert.Contains("    关系：dispute-total: upheld + corrected + otherResult + pending = total", run.Lines);
        Assert.Contains("      10  /disputes/reconsideration/upheld       结果维持", run.Lines);
        Assert.Contains("      0  /disputes/reconsideration/total  总计", run.Lines);
    }

    [Fact]
    public void A_long_sum_is_told_without_its_zeros_but_says_how_many()
    {
        JsonNode document = Seeds.Read(Seeds.Sheqi);
        int others = (int)document.At("/applications/outcomes/total/organisations/other");
        document.Set("/applications/outcomes/granted/organisations/other", 7);
        document.Set("/applications/outcomes/total/organisations/other", others + 1);
        CommandRun run = CommandRun.Of("check", _folder.Write("a.json", document), "--lang", "en");
        Assert.Contains(
            "    place: /applications/outcomes, 3. Applications received and handled › 3. Outcomes this year"
                + " (Legal persons or other organisations › Other organisations)",
            run.Lines
        );
        Assert.Contains(
            run.Lines,
            l => l.StartsWith("      7  /applications/outcomes/granted/", StringComparison.Ordinal)
        );
        Assert.Contains("      (the other 20 terms are 0)", run.Lines);
    }

    [Fact]
    public void The_source_of_a_rule_is_told()
    {
        JsonNode document = Seeds.Read(Seeds.Sheqi).Set("/applications/carriedOut/naturalPersons", 5);
        CommandRun run = CommandRun.Of("check", _folder.Write("a.json", document));
        Assert.Contains("    依据：国办公开办函〔2021〕30号", run.Lines);
    }

    [Fact]
    public void A_broken_soft_rule_is_listed_apart_and_leaves_the_exit_code_0()
    {
        JsonNode document = Seeds
            .Read(Seeds.Sheqi)
            .Set("/proactive/regulations/issued", 3)
            .Set("/proactive/regulations/repealed", 1)
            .Set("/proactive/regulations/inForce", 1);
        CommandRun run = CommandRun.Of("check", _folder.Write("a.json", document), "--lang", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("  42 of 42 hard equations held", run.Lines);
        Assert.Contains("  1 of 2 soft equations held", run.Lines);
        Assert.Contains("  Soft equations broken", run.Lines);
        Assert.Contains("  ! Issued minus repealed is not more than in force", run.Lines);
        Assert.Contains("        3  /proactive/regulations/issued    Issued this year", run.Lines);
        Assert.Contains("      − 1  /proactive/regulations/repealed  Repealed this year", run.Lines);
        Assert.Contains(
            "    The left side should be at most the right side: 2 against 1; the difference is 1",
            run.Lines
        );
    }

    [Fact]
    public void A_report_whose_soft_rule_is_broken_is_not_said_to_hold_altogether()
    {
        string file = _folder.Write("a.json", Seeds.Read(Seeds.Sheqi).Set("/proactive/regulations/issued", 3));
        Assert.Equal($"{file}：强制性关系全部成立，1 条提示性关系不成立", CommandRun.Of("check", file).Lines[0]);
        Assert.Equal($"{file}: holds, 1 soft equation broken", CommandRun.Of("check", file, "--lang", "en").Lines[0]);
    }

    [Fact]
    public void Several_files_are_summed_up_and_the_worst_decides()
    {
        string bad = _folder.Write("bad.json", "{");
        CommandRun run = CommandRun.Of("check", Seeds.Sheqi, bad, Seeds.Hongze, "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("3 files: 1 hold, 1 broken, 1 unreadable", run.Lines);
        Assert.Contains("  40 of 42 hard equations held", run.Lines);
    }

    [Fact]
    public void A_broken_report_among_clean_ones_exits_1() =>
        Assert.Equal(1, CommandRun.Of("check", Seeds.Hongze, Seeds.Pingtan).ExitCode);
}
