using System;
using System.IO;
using System.Linq;
using System.Text;

namespace SchemaKit.Cli.Tests;

public sealed class UnreadableInputTests : IDisposable
{
    private static readonly string Sheqi = File.ReadAllText(Seeds.Sheqi).ReplaceLineEndings("\n");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\"repealed\": 0,", "", "11:5", "/proactive/regulations/repealed", "missing")]
    [InlineData("\"issued\": 0", "\"issued\": null", "8:17", "/proactive/regulations/issued", "wrong type: null")]
    [InlineData("\"issued\": 0", "\"issued\": -3", "8:17", "/proactive/regulations/issued", "number too small: -3")]
    [InlineData("\"issued\": 0", "\"issued\": 0.5", "8:17", "/proactive/regulations/issued", "not a whole number: 0.5")]
    [InlineData("\"issued\": 0", "\"issued\": \"0\"", "8:17", "/proactive/regulations/issued", "wrong type: \"0\"")]
    [InlineData("\"issued\": 0", "\"issued\": 01", "8:17", "/proactive/regulations/issued", "malformed number: 01")]
    [InlineData("\"issued\": 0", "\"isued\": 0", "8:7", "/proactive/regulations/isued", "unknown member: \"isued\"")]
    [InlineData(
        "\"issued\": 0",
        "\"issued\": 0, \"issued\": 0",
        "8:20",
        "/proactive/regulations/issued",
        "duplicate member"
    )]
    [InlineData("\"scope\": \"aggregate\"", "\"scope\": \"all\"", "5:12", "/scope", "value not in the list: \"all\"")]
    [InlineData(":2021\"", ":1066\"", "2:14", "/$schema", "value not in the list")]
    public void A_fault_is_told_with_line_column_path_and_what_was_found(
        string good,
        string bad,
        string place,
        string path,
        string found
    )
    {
        int at = Sheqi.IndexOf(good, StringComparison.Ordinal);
        string file = _folder.Write("a.json", Sheqi[..at] + bad + Sheqi[(at + good.Length)..]);
        CommandRun run = CommandRun.Of("check", file, "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        // Between the path and the fault stands what the member is called on the form.
        string line = run.Lines.Single(l => l.StartsWith($"{file}:{place}: {path}: ", StringComparison.Ordinal));
        Assert.Contains($": {found}", line, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_form_is_told_with_the_form_that_is_known()
    {
        string file = _folder.Write("a.json", Sheqi.Replace(":2021\"", ":1066\"", StringComparison.Ordinal));
        CommandRun run = CommandRun.Of("check", file, "--lang", "en");
        Assert.Contains(
            "expected \"urn:schemakit:form:cn-disclosure-annual-report:2021\"",
            run.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_document_without_schema_member_is_read_on_the_form_of_2021()
    {
        string[] lines = Sheqi.Split('\n');
        string file = _folder.Write("a.json", string.Join('\n', lines.Where((_, i) => i != 1)));
        Assert.Equal(0, CommandRun.Of("check", file).ExitCode);
    }

    [Fact]
    public void All_faults_are_told_not_the_first_alone()
    {
        string file = _folder.Write(
            "a.json",
            Sheqi.Replace("\"repealed\": ", "\"repealed\": -1", StringComparison.Ordinal)
        );
        CommandRun run = CommandRun.Of("check", file, "--lang", "en");
        Assert.Contains($"{file}: unreadable, 2 problems", run.Lines);
        Assert.Equal(
            2,
            run.Lines.Count(l =>
                l.Contains("/repealed: 2. Information disclosed proactively › ", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public void A_truncated_document_is_told_where_it_breaks_off()
    {
        string file = _folder.Write("a.json", "{\n  \"unit\": \"x\",\n  \"year\": ");
        CommandRun run = CommandRun.Of("check", file);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(run.Lines, l => l.StartsWith($"{file}:3:11: /year: 内容不完整", StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_file_is_told_without_a_path()
    {
        string file = _folder.Write("a.json", "");
        CommandRun run = CommandRun.Of("check", file, "--lang", "en");
        Assert.Contains(run.Lines, l => l.StartsWith($"{file}:1:1: the text breaks off", StringComparison.Ordinal));
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_told()
    {
        string file = _folder.Write("a.json", [(byte)'{', (byte)'"', 0xC9, 0xE7, (byte)'"']);
        CommandRun run = CommandRun.Of("check", file, "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{file}:1:3: bytes that are not UTF-8", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_accepted()
    {
        string file = _folder.Write("a.json", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sheqi)]);
        Assert.Equal(0, CommandRun.Of("check", file).ExitCode);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_and_the_others_are_checked()
    {
        CommandRun run = CommandRun.Of("check", "no-such-file.json", Seeds.Sheqi, "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no-such-file.json: there is no such file", run.Lines);
        Assert.Contains("  42 of 42 hard equations held", run.Lines);
    }

    [Fact]
    public void An_empty_name_is_no_file() => Assert.Equal(2, CommandRun.Of("check", "").ExitCode);

    [Fact]
    public void A_directory_is_told()
    {
        CommandRun run = CommandRun.Of("check", _folder.Path, "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{_folder.Path}: is a directory; expected a file", run.Lines);
    }

    [Fact]
    public void A_file_over_64_MiB_is_told_without_being_read()
    {
        string file = _folder.Write("a.json", "");
        using (FileStream stream = File.OpenWrite(file))
            stream.SetLength((64L << 20) + 1);
        CommandRun run = CommandRun.Of("check", file, "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{file}: too large for a report; expected at most 64 MiB", run.Lines);
    }

    [Fact]
    public void The_standard_input_is_bounded_like_a_file()
    {
        CommandRun run = CommandRun.With(new byte[(64 << 20) + 1], null, "check", "-", "--lang", "en");
        Assert.Contains("-: too large for a report; expected at most 64 MiB", run.Lines);
    }

    [Fact]
    public void A_dash_reads_the_standard_input()
    {
        CommandRun run = CommandRun.With(Encoding.UTF8.GetBytes(Sheqi), null, "check", "-", "--lang", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("-: holds\n", run.Output, StringComparison.Ordinal);
    }
}
