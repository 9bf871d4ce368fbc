using System;

namespace SchemaKit.Cli.Tests;

public sealed class WrongUseTests
{
    [Fact]
    public void No_file_shows_the_usage_and_exits_2()
    {
        CommandRun run = CommandRun.Of("check");
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith("缺少 FILE。\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("schemakit check <FILE>... [options]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_command_shows_the_usage_and_exits_2()
    {
        CommandRun run = CommandRun.Of();
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("缺少命令。\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("schemakit [command] [options]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_command_gets_a_suggestion()
    {
        CommandRun run = CommandRun.Of("chek", "a.json");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("未知的命令“chek”。您是不是想写“check”？\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_line_that_is_not_understood_is_told_in_English_on_demand()
    {
        Assert.StartsWith("No FILE was given", CommandRun.Of("check", "--lang", "en").Error, StringComparison.Ordinal);
        Assert.StartsWith(
            "No FILE was given",
            CommandRun.Of("analyze", "--lang", "en").Error,
            StringComparison.Ordinal
        );
        Assert.StartsWith("No command was given", CommandRun.Of("--lang", "en").Error, StringComparison.Ordinal);
        Assert.StartsWith(
            "Unknown command 'chek'",
            CommandRun.Of("chek", "--lang", "en").Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("zh-cn")]
    [InlineData("ZH-CN")]
    public void Chinese_may_be_asked_for_in_short_and_in_any_case(string language) =>
        Assert.Equal(
            CommandRun.Of("check", Seeds.Sheqi).Output,
            CommandRun.Of("check", Seeds.Sheqi, "--lang", language).Output
        );

    [Fact]
    public void English_may_be_asked_for_in_any_case() =>
        Assert.Contains("  200 numbers read", CommandRun.Of("check", Seeds.Sheqi, "--lang", "EN").Lines);

    [Theory]
    [InlineData("en", "Unknown option '--formt'. Did you mean '--format'?\n")]
    [InlineData("zh-CN", "未知的选项“--formt”。您是不是想写“--format”？\n")]
    public void An_unknown_option_gets_a_suggestion_and_is_no_file(string language, string message)
    {
        CommandRun run = CommandRun.Of("check", Seeds.Sheqi, "--formt", "json", "--lang", language);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal(message, run.Error);
    }

    [Theory]
    [InlineData("-o needs a value.\n", "docs", "a.tables.json", "-o", "--lang", "en")]
    [InlineData("-o needs a value.\n", "docs", "-o", "--lang", "en", "a.tables.json")]
    [InlineData("-o needs a value.\n", "export", "--meta", "-o", "--lang", "en")]
    [InlineData("--output needs a value.\n", "export", "--plain", "a.tables.json", "--output", "--lang=en")]
    [InlineData("--previous needs a value.\n", "check", "a.json", "--previous", "--lang", "en")]
    [InlineData("选项 -o 缺少值。\n", "docs", "a.tables.json", "-o", "--lang", "zh-CN")]
    [InlineData("选项 -o 缺少值。\n", "docs", "a.tables.json", "-o", "--lang")]
    public void An_option_does_not_take_lang_for_its_value(string message, params string[] arguments)
    {
        CommandRun run = CommandRun.Of(arguments);
        Assert.Equal((2, "", message), (run.ExitCode, run.Output, run.Error));
        Assert.False(System.IO.File.Exists("--lang"));
    }

    [Fact]
    public void A_file_may_look_like_an_option_after_two_dashes()
    {
        CommandRun run = CommandRun.Of("check", "--lang", "en", "--", "--formt");
        Assert.Contains("--formt: there is no such file", run.Lines);
    }

    [Fact]
    public void A_file_may_begin_with_an_at_sign()
    {
        CommandRun run = CommandRun.Of("check", "@reports", "--lang", "en");
        Assert.Contains("@reports: there is no such file", run.Lines);
    }

    [Theory]
    [InlineData("选项 --lang 不接受“fr”；应为 zh-CN 或 en。\n", "--lang", "fr")]
    [InlineData("选项 --format 不接受“xml”；应为 text 或 json。\n", "--format", "xml")]
    [InlineData("--format does not know 'xml'; expected text or json.\n", "--format", "xml", "--lang", "en")]
    [InlineData("选项 --lang 缺少值。\n", "--lang")]
    [InlineData("选项 --previous 缺少值。\n", "--previous")]
    [InlineData("选项 --previous 缺少值。\n", "--previous", "--format", "json")]
    [InlineData("选项 --format 只能使用一次。\n", "--format", "json", "--format", "json")]
    public void A_wrong_value_is_told_with_the_right_ones_and_exits_2(string message, params string[] options)
    {
        CommandRun run = CommandRun.Of(["check", Seeds.Sheqi, .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal(message, run.Error);
    }

    [Fact]
    public void A_wrong_value_cannot_drive_the_terminal()
    {
        CommandRun run = CommandRun.Of("check", Seeds.Sheqi, "--format", "\u001B[2J");
        Assert.DoesNotContain('\u001B', run.Error);
    }

    [Fact]
    public void The_standard_input_cannot_be_read_twice()
    {
        CommandRun run = CommandRun.Of("check", "-", "--previous", "-", "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("The standard input (-) can be read only once.\n", run.Error);
    }

    [Theory]
    [InlineData("en", "Checks reports against the rules of their form.")]
    [InlineData("zh-CN", "按报表格式的勾稽关系核对报告。")]
    [InlineData("zh-CN", "显示帮助和用法。")]
    public void Help_speaks_the_language_that_is_asked_for(string language, string text)
    {
        CommandRun run = CommandRun.Of("check", "--help", "--lang", language);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(text, run.Output, StringComparison.Ordinal);
    }
}
