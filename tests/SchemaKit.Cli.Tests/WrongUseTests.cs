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
        Assert.Contains("schemakit check <FILE>... [options]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_command_shows_the_usage_and_exits_2()
    {
        CommandRun run = CommandRun.Of();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("schemakit [command] [options]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_command_gets_a_suggestion()
    {
        CommandRun run = CommandRun.Of("chek", "a.json");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Did you mean", run.Error, StringComparison.Ordinal);
    }

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
    [InlineData("--lang", "fr")]
    [InlineData("--format", "xml")]
    public void A_value_that_an_option_does_not_know_exits_2(string option, string value)
    {
        CommandRun run = CommandRun.Of("check", Seeds.Sheqi, option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(value, run.Error, StringComparison.Ordinal);
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
    public void Help_speaks_the_language_that_is_asked_for(string language, string text)
    {
        CommandRun run = CommandRun.Of("check", "--help", "--lang", language);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(text, run.Output, StringComparison.Ordinal);
    }
}
