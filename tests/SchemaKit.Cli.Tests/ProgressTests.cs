using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using SchemaKit.Cli.Commands;

namespace SchemaKit.Cli.Tests;

/// <summary>Who waits for many files sees at which the command is; what is redirected holds nothing of it.</summary>
public sealed class ProgressTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ProgressTests()
    {
        _folder.Write("in/a.json", Seeds.Read(Seeds.Sheqi));
        _folder.Write("in/b.json", Seeds.Read(Seeds.Hongze));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Converting_a_folder_says_at_which_file_it_is_and_takes_the_line_away()
    {
        (string output, string error) = Run(true, "convert", In("in"), In("out"), "--to", "csv", "--lang", "en");
        Assert.Equal("", output);
        string shown = $"{Tail("in/a.json")}: 1 of 2";
        Assert.StartsWith("\r", error, StringComparison.Ordinal);
        Assert.Contains(shown, error, StringComparison.Ordinal);
        Assert.Matches(" +\r$", error);
        Assert.Equal(2, Directory.GetFiles(In("out")).Length);
    }

    [Fact]
    public void What_is_told_of_a_file_stands_on_a_line_of_its_own()
    {
        _folder.Write("in/a.json", "[]");
        (_, string error) = Run(true, "convert", In("in"), In("out"), "--to", "csv", "--lang", "en");
        Assert.Matches(new Regex("^\r[^\r\n]*: 1 of 2\r +\r[^\r\n]*a\\.json", RegexOptions.CultureInvariant), error);
        Assert.Contains("\n", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "--format", "json")]
    [InlineData("aggregate")]
    public void Commands_over_many_files_say_so_too_and_put_out_the_same(params string[] command)
    {
        string[] arguments = [.. command, In("in/a.json"), In("in/b.json"), "--lang", "zh-CN"];
        (string output, string error) = Run(true, arguments);
        (string redirected, string plain) = Run(false, arguments);
        Assert.Equal(redirected, output);
        Assert.Contains("第 1 个，共 2 个", error, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', plain);
        Assert.DoesNotContain('\r', output);
    }

    [Theory]
    [InlineData("check", "in/a.json")]
    [InlineData("read", "in/a.json")]
    [InlineData("convert", "in/a.json", "out.csv")]
    [InlineData("render", "in/a.json", "-o", "out.csv")]
    public void One_file_is_told_by_its_end(string command, params string[] arguments)
    {
        string[] files = [.. arguments.Select(a => a == "-o" ? a : In(a))];
        (_, string error) = Run(true, [command, .. files]);
        Assert.Equal("", error);
    }

    [Fact]
    public void A_long_name_is_cut_so_that_the_line_does_not_wrap()
    {
        string name = string.Concat(Enumerable.Repeat("县\U0001F600", 30)) + ".json";
        _folder.Write("in/" + name, "[]");
        (_, string error) = Run(true, "check", In("in/" + name), In("in/b.json"), "--lang", "en");
        string line = error.Split('\r')[1];
        Assert.StartsWith("…", line, StringComparison.Ordinal);
        Assert.EndsWith(".json: 1 of 2", line, StringComparison.Ordinal);
        Assert.InRange(line.Sum(c => c < '\u1100' ? 1 : 2), 60, 79);
        Assert.False(char.IsLowSurrogate(line[1]));
    }

    private static (string Output, string Error) Run(bool isTerminal, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using (var terminal = new Terminal(new MemoryStream(), output, error) { ShowsProgress = isTerminal })
            SchemaKitCommand.Run(arguments, terminal);
        return (Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }

    // A temporary folder may have a path too long for the line.
    private string Tail(string name) => In(name)[^9..];

    private string In(string name) => Path.Combine(_folder.Path, name);
}
