using System;
using System.Diagnostics;
using System.IO;
using System.Text;
using SchemaKit.Cli.Output;
using Spectre.Console;

namespace SchemaKit.Cli.Tests;

public sealed class TerminalTests : IDisposable
{
    private const char Escape = '\u001B';
    private const char RightToLeft = '\u202E';

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\u001B[31mred", "\\u001B[31mred")]
    [InlineData("a\u202Eb\u2066c", "a\\u202Eb\\u2066c")]
    [InlineData("a\r\nb\tc\u0085", "a\\u000D\\u000Ab\\u0009c\\u0085")]
    [InlineData("\u200B\u2028\uFEFF\u061C", "\\u200B\\u2028\\uFEFF\\u061C")]
    [InlineData("\U000E0041", "\\uDB40\\uDC41")]
    [InlineData("中文 [red]é[/] \U0001F600", "中文 [red]é[/] \U0001F600")]
    public void Only_what_cannot_be_seen_is_escaped(string text, string visible) =>
        Assert.Equal(visible, VisibleText.Of(text));

    // No [InlineData]: an attribute holds UTF-8, which has no half characters.
    [Fact]
    public void Half_a_character_is_escaped() => Assert.Equal("x\\uD800y", VisibleText.Of("x\uD800y"));

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void Nothing_in_a_document_can_drive_the_terminal(string format)
    {
        string unit = $"{Escape}]0;title\u0007{Escape}[2J{RightToLeft}[red]县[/]";
        string file = _folder.Write("a.json", Seeds.Read(Seeds.Sheqi).Set("/unit", unit));
        CommandRun run = CommandRun.Of("check", file, "--format", format);
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(Escape, run.Output);
        Assert.DoesNotContain(RightToLeft, run.Output);
        Assert.DoesNotContain('\u0007', run.Output);
        Assert.Contains("\\u001B[2J\\u202E[red]县[/]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_JSON_output_still_holds_the_unit_as_it_is()
    {
        string unit = $"{Escape}[2J{RightToLeft}县";
        string file = _folder.Write("a.json", Seeds.Read(Seeds.Sheqi).Set("/unit", unit));
        CommandRun run = CommandRun.Of("check", file, "--format", "json");
        Assert.Equal(unit, run.OnlyReport.GetProperty("unit").GetString());
    }

    [Fact]
    public void The_path_of_an_unknown_member_cannot_drive_the_terminal()
    {
        string file = _folder.Write("a.json", Seeds.Read(Seeds.Sheqi).Set($"/{Escape}[31m{RightToLeft}", 1));
        CommandRun run = CommandRun.Of("check", file);
        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain(Escape, run.Output);
        Assert.DoesNotContain(RightToLeft, run.Output);
    }

    [Fact]
    public void A_terminal_gets_colours_and_the_same_text()
    {
        var styles = new AnsiCapabilities { Ansi = true, ColorSystem = ColorSystem.Standard };
        CommandRun plain = CommandRun.Of("check", Seeds.Hongze);
        CommandRun styled = CommandRun.With([], styles, "check", Seeds.Hongze);
        Assert.Contains(Escape, styled.Output);
        string stripped = System.Text.RegularExpressions.Regex.Replace(styled.Output, "\u001B\\[[0-9;]*m", "");
        Assert.Equal(plain.Output, stripped);
    }

    [Theory]
    [InlineData(false, null, true)]
    [InlineData(false, "", true)]
    [InlineData(false, "1", false)]
    [InlineData(true, null, false)]
    public void Colours_need_a_terminal_and_no_NO_COLOR(bool isRedirected, string? noColor, bool may) =>
        Assert.Equal(may, Terminal.MayStyle(isRedirected, noColor));

    [Fact]
    public void A_line_is_never_wrapped()
    {
        string unit = new('县', 500);
        string file = _folder.Write("a.json", Seeds.Read(Seeds.Sheqi).Set("/unit", unit));
        Assert.Contains($"  {unit}，2022 年，汇总", CommandRun.Of("check", file).Lines);
    }

    [Fact]
    public void The_process_writes_plain_UTF_8_without_byte_order_mark_and_hands_on_the_exit_code()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "SchemaKit.Cli.dll"), "check", Seeds.Hongze },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        Assert.Equal(1, process.ExitCode);
        Assert.Equal(CommandRun.Of("check", Seeds.Hongze).Output, Encoding.UTF8.GetString(output.ToArray()));
    }
}
