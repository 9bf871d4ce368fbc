using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace SchemaKit.Disclosure.Tests;

/// <summary>Bad input is refused with its place, and nothing is ever filled in.</summary>
public sealed class RefusalTests
{
    private static readonly byte[] Seed = Repository.Seed("sheqi-2022.json");
    private static readonly string Text = Encoding.UTF8.GetString(Seed);

    // The text of the seed with one piece replaced; the place is where the replacement stands.
    [Theory]
    [InlineData("\"upheld\": 2", "\"upheld\": null", ReadProblemKind.WrongType, "null")]
    [InlineData("\"upheld\": 2", "\"upheld\": -2", ReadProblemKind.BelowMinimum, "-2")]
    [InlineData("\"upheld\": 2", "\"upheld\": 2.5", ReadProblemKind.NotAnInteger, "2.5")]
    [InlineData("\"upheld\": 2", "\"upheld\": 1e400", ReadProblemKind.OutOfRange, "1e400")]
    [InlineData("\"upheld\": 2", "\"upheld\": 1e-400", ReadProblemKind.NotAnInteger, "1e-400")]
    [InlineData("\"upheld\": 2", "\"upheld\": 2147483648", ReadProblemKind.AboveMaximum, "2147483648")]
    [InlineData(
        "\"upheld\": 2",
        "\"upheld\": 99999999999999999999999999999999",
        ReadProblemKind.OutOfRange,
        "99999999999999999999999999999999"
    )]
    [InlineData("\"upheld\": 2", "\"upheld\": \"2\"", ReadProblemKind.WrongType, "\"2\"")]
    [InlineData("\"upheld\": 2", "\"upheld\": true", ReadProblemKind.WrongType, "true")]
    [InlineData("\"upheld\": 2", "\"upheld\": [2]", ReadProblemKind.WrongType, "[2]")]
    [InlineData("\"upheld\": 2", "\"upheld\": 02", ReadProblemKind.MalformedNumber, "02")]
    [InlineData("\"upheld\": 2", "\"upheld\": +2", ReadProblemKind.UnexpectedCharacter, "+2")]
    [InlineData("\"upheld\": 2", "\"upheld\": 2.", ReadProblemKind.MalformedNumber, "2.")]
    [InlineData("\"upheld\": 2", "\"upheld\": NaN", ReadProblemKind.UnexpectedCharacter, "NaN")]
    public void A_wrong_number_is_named_with_path_line_and_column(
        string right,
        string wrong,
        ReadProblemKind kind,
        string found
    )
    {
        string text = ReplaceFirst(right, wrong);
        ReadProblem problem = Assert.Single(Problems(text));

        Assert.Equal(kind, problem.Kind);
        Assert.Equal("/disputes/reconsideration/upheld", problem.Path);
        Assert.Equal(found, problem.Found);
        Assert.Equal(
            PlaceOf(text, text.IndexOf(wrong, StringComparison.Ordinal) + "\"upheld\": ".Length),
            (problem.Line, problem.Column)
        );
        Assert.NotEmpty(problem.Expected);
        Assert.NotEqual(problem.Message("en"), problem.Message("zh-CN"));
    }

    [Theory]
    [InlineData("3.0")]
    [InlineData("3e0")]
    [InlineData("3E+0")]
    [InlineData("30e-1")]
    [InlineData("0.3e1")]
    public void An_integer_spelt_otherwise_is_accepted(string spelling)
    {
        string text = ReplaceFirst("\"upheld\": 2", "\"upheld\": " + spelling);
        Assert.Equal(3, AnnualReport.ReadJson(Encoding.UTF8.GetBytes(text)).Disputes.Reconsideration.Upheld);
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("-0.01")]
    [InlineData("0.00000000000000000000000000001")]
    [InlineData("79228162514264337593543950336")]
    public void An_amount_that_cannot_be_held_exactly_is_refused(string amount)
    {
        string text = ReplaceFirst("\"amount\": 2506", "\"amount\": " + amount);
        ReadProblem problem = Assert.Single(Problems(text));
        int at = text.IndexOf(amount, StringComparison.Ordinal);
        Assert.Equal(PlaceOf(text, at), (problem.Line, problem.Column));
        Assert.Equal("/proactive/fees/amount", problem.Path);
        Assert.Equal(amount, problem.Found);
    }

    [Fact]
    public void A_missing_number_is_named_where_it_is_missing()
    {
        string text = ReplaceFirst("\"upheld\": 2,", "");
        ReadProblem problem = Assert.Single(Problems(text));

        Assert.Equal(ReadProblemKind.MissingMember, problem.Kind);
        Assert.Equal("/disputes/reconsideration/upheld", problem.Path);
        Assert.Equal("an integer from 0 to 2147483647", problem.Expected);
        // At the brace that closes the object in which it is missing.
        int close = text.IndexOf('}', text.IndexOf("\"reconsideration\"", StringComparison.Ordinal));
        Assert.Equal(PlaceOf(text, close), (problem.Line, problem.Column));
    }

    [Fact]
    public void A_missing_row_is_named_once()
    {
        string text = Encoding.UTF8.GetString(AnnualReport.ReadJson(Seed).ToJsonUtf8());
        int start = text.IndexOf("\"carriedIn\":{", StringComparison.Ordinal);
        int end = text.IndexOf("\"outcomes\":", StringComparison.Ordinal);
        text = text.Remove(start, end - start);
        ReadProblem problem = Assert.Single(Problems(text));

        Assert.Equal(ReadProblemKind.MissingMember, problem.Kind);
        Assert.Equal("/applications/carriedIn", problem.Path);
        int close = text.IndexOf(",\"disputes\"", StringComparison.Ordinal) - 1;
        Assert.Equal(PlaceOf(text, close), (problem.Line, problem.Column));
    }

    [Fact]
    public void An_unknown_member_is_named_with_the_nearest_known_one()
    {
        string text = ReplaceFirst("\"upheld\": 2", "\"uphelt\": 2, \"upheld\": 2");
        ReadProblem problem = Assert.Single(Problems(text));

        Assert.Equal(ReadProblemKind.UnknownMember, problem.Kind);
        Assert.Equal("/disputes/reconsideration/uphelt", problem.Path);
        Assert.Contains("upheld", problem.Message("zh-CN"), StringComparison.Ordinal);
        Assert.Equal(
            PlaceOf(text, text.IndexOf("\"uphelt\"", StringComparison.Ordinal)),
            (problem.Line, problem.Column)
        );
    }

    [Fact]
    public void A_duplicate_member_is_named_at_the_second_place()
    {
        string text = ReplaceFirst("\"upheld\": 2", "\"upheld\": 2, \"upheld\": 2");
        ReadProblem problem = Assert.Single(Problems(text));

        Assert.Equal(ReadProblemKind.DuplicateMember, problem.Kind);
        Assert.Equal("/disputes/reconsideration/upheld", problem.Path);
        int second = text.IndexOf("\"upheld\": 2, ", StringComparison.Ordinal) + "\"upheld\": 2, ".Length;
        Assert.Equal(PlaceOf(text, second), (problem.Line, problem.Column));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("{}")]
    [InlineData(",")]
    [InlineData("\0")]
    public void Text_after_the_document_is_refused(string tail)
    {
        ReadProblem problem = Assert.Single(Problems(Text + tail));
        Assert.Equal(ReadProblemKind.TrailingText, problem.Kind);
        Assert.Equal(PlaceOf(Text + tail, Text.Length), (problem.Line, problem.Column));
    }

    [Fact]
    public void Truncated_at_every_byte_it_is_refused_where_it_breaks_off()
    {
        // The last byte is the line break after the document.
        for (int length = 0; length < Seed.Length - 1; length++)
        {
            byte[] truncated = Seed[..length];
            Assert.False(
                AnnualReport.TryReadJson(truncated, out AnnualReport? report, out IReadOnlyList<ReadProblem> problems)
            );
            Assert.Null(report);
            ReadProblem problem = Assert.Single(problems);
            Assert.Contains(problem.Kind, new[] { ReadProblemKind.UnexpectedEnd, ReadProblemKind.InvalidUtf8 });
            string whole = new UTF8Encoding(false, false).GetString(truncated).TrimEnd('\uFFFD');
            Assert.Equal(PlaceOf(whole, whole.Length), (problem.Line, problem.Column));
        }
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused_on_their_path()
    {
        int at = Encoding.UTF8.GetBytes(Text[..Text.IndexOf("人民政府", StringComparison.Ordinal)]).Length;
        foreach (
            byte[] invalid in new byte[][]
            {
                [0xFF],
                [0xC0, 0x80],
                [0xED, 0xA0, 0x80],
                [0xF4, 0x90, 0x80, 0x80],
                [0x80],
                [0xE4, 0xBA],
            }
        )
        {
            byte[] json = [.. Seed[..at], .. invalid, .. Seed[at..]];
            Assert.False(AnnualReport.TryReadJson(json, out _, out IReadOnlyList<ReadProblem> problems));
            ReadProblem problem = Assert.Single(problems);
            Assert.Equal(ReadProblemKind.InvalidUtf8, problem.Kind);
            Assert.Equal("/unit", problem.Path);
            Assert.Equal(
                PlaceOf(Text, Text.IndexOf("人民政府", StringComparison.Ordinal)),
                (problem.Line, problem.Column)
            );
        }
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\\udc00")]
    [InlineData("\\ud800x")]
    [InlineData("\\ud800\\u0041")]
    public void A_lone_surrogate_escape_is_refused(string escape)
    {
        string text = ReplaceFirst("\"unit\": \"", "\"unit\": \"" + escape);
        ReadProblem problem = Assert.Single(Problems(text));
        int at = text.IndexOf(escape, StringComparison.Ordinal);
        Assert.Equal(PlaceOf(text, at), (problem.Line, problem.Column));
        Assert.Equal(ReadProblemKind.LoneSurrogate, problem.Kind);
        Assert.Equal("/unit", problem.Path);
    }

    [Fact]
    public void A_byte_order_mark_is_accepted_and_does_not_count()
    {
        byte[] json = [0xEF, 0xBB, 0xBF, .. Seed];
        Assert.Equal(AnnualReport.ReadJson(Seed), AnnualReport.ReadJson(json));

        byte[] broken = [0xEF, 0xBB, 0xBF, (byte)'x'];
        Assert.False(AnnualReport.TryReadJson(broken, out _, out IReadOnlyList<ReadProblem> problems));
        Assert.Equal((1, 1), (problems[0].Line, problems[0].Column));
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Depth_10_000_is_refused_without_falling_over(char open)
    {
        string level = open == '[' ? "[" : "{\"a\":";
        string text = "{\"unit\":" + string.Concat(Enumerable.Repeat(level, 10_000));
        ReadProblem problem = Problems(text)[0];
        Assert.Equal(ReadProblemKind.TooDeep, problem.Kind);
        Assert.StartsWith("/unit", problem.Path, StringComparison.Ordinal);
        // The document's own object is the first of 64 levels, so the 64th of these is one too many.
        Assert.Equal((1, "{\"unit\":".Length + 63 * level.Length + 1), (problem.Line, problem.Column));
    }

    [Fact]
    public void All_problems_are_told_not_the_first()
    {
        string text = ReplaceFirst("\"upheld\": 2", "\"upheld\": null")
            .Replace("\"year\": 2022", "\"year\": \"2022\"", StringComparison.Ordinal);
        Assert.Equal(["/year", "/disputes/reconsideration/upheld"], Problems(text).Select(p => p.Path));
    }

    [Fact]
    public void A_problem_says_what_the_member_is_called_on_the_form()
    {
        ReadProblem problem = Assert.Single(Problems(ReplaceFirst("\"upheld\": 2", "\"upheld\": null")));
        Assert.EndsWith("行政复议 › 结果维持", problem.Label("zh-CN"), StringComparison.Ordinal);
        Assert.StartsWith(problem.Label("zh-CN") + "：类型错误", problem.Message("zh-CN"), StringComparison.Ordinal);
        Assert.EndsWith("Upheld", problem.Label("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_another_encoding_is_told_to_be_saved_as_UTF_8()
    {
        // 社旗 in GBK.
        byte[] json = [.. "{\"unit\": \""u8, 0xC9, 0xE7, 0xC6, 0xEC, .. "\"}"u8];
        Assert.False(AnnualReport.TryReadJson(json, out _, out IReadOnlyList<ReadProblem> problems));
        Assert.Equal("C9-E7-C6-EC", problems[0].Found);
        Assert.Contains("UTF-8", problems[0].Message("zh-CN"), StringComparison.Ordinal);
        Assert.Contains("另存为", problems[0].Message("zh-CN"), StringComparison.Ordinal);
    }

    [Fact]
    public void More_faults_than_can_be_told_are_said_to_be_more_and_come_in_the_documents_order()
    {
        string many = string.Concat(Enumerable.Range(0, 5_000).Select(i => $",\"x{i}\":0"));
        IReadOnlyList<ReadProblem> problems = Problems("{\"proactive\":{}" + many + "}");
        Assert.Equal(1_001, problems.Count);
        Assert.Equal(ReadProblemKind.TooManyProblems, problems[^1].Kind);
        Assert.Equal("/proactive/regulations", problems[0].Path);
        Assert.Equal(problems.OrderBy(p => p.Line).ThenBy(p => p.Column), problems);
    }

    [Fact]
    public void A_hostile_document_costs_little()
    {
        string name = new('a', 300_000);
        string duplicates = string.Concat(Enumerable.Repeat(",\"a\":1", 100_000));
        long before = GC.GetAllocatedBytesForCurrentThread();
        IReadOnlyList<ReadProblem> problems = Problems("{\"" + name + "\":{\"a\":1" + duplicates + "}}");
        Assert.All(problems, p => Assert.InRange(p.ToString().Length, 1, 2_000));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("1")]
    public void What_is_no_object_is_refused(string text) => Assert.NotEmpty(Problems(text));

    [Fact]
    public void Another_form_is_refused_at_its_id()
    {
        string text = Text.Replace(":2021\"", ":2019\"", StringComparison.Ordinal);
        Assert.Equal("/$schema", Assert.Single(Problems(text)).Path);
    }

    [Fact]
    public void The_exception_carries_every_problem()
    {
        byte[] json = Encoding.UTF8.GetBytes(ReplaceFirst("\"upheld\": 2", "\"upheld\": null"));
        ReportReadException exception = Assert.Throws<ReportReadException>(() => AnnualReport.ReadJson(json));
        Assert.Equal("/disputes/reconsideration/upheld", Assert.Single(exception.Problems).Path);
        Assert.Contains("/disputes/reconsideration/upheld", exception.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<ReadProblem> Problems(string text)
    {
        Assert.False(
            AnnualReport.TryReadJson(
                Encoding.UTF8.GetBytes(text),
                out AnnualReport? report,
                out IReadOnlyList<ReadProblem> problems
            )
        );
        Assert.Null(report);
        return problems;
    }

    private static string ReplaceFirst(string piece, string by)
    {
        int at = Text.IndexOf(piece, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The seed does not hold {piece}.");
        return string.Concat(Text.AsSpan(0, at), by, Text.AsSpan(at + piece.Length));
    }

    private static (int Line, int Column) PlaceOf(string text, int offset)
    {
        string before = text[..offset];
        return (before.Count(c => c == '\n') + 1, offset - (before.LastIndexOf('\n') + 1) + 1);
    }
}
