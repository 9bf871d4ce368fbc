using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using SchemaKit.Schema;

namespace SchemaKit.Tests.Forms;

/// <summary>Every kind of value in every way of being there, by the generated code and by the interpreter.</summary>
public sealed class ValuesTests
{
    internal const string Full = """
        {"optionalFirst":"","year":2022,"whole":5,"small":100,"even":-4,"fixed":7,"amount":0.07,"share":0.999,"isFinal":false,
        "isTrue":true,"name":"一😀三","code":"411327","day":"2022-12-31","maybeDayOrNull":"2024-02-29","maybeTime":"2022-12-31T23:59:60z",
        "maybeId":"00000000-0000-0000-0000-00000000000A","maybeTypo":"xxab","wholeOrNull":3,"amountOrNull":-2,"flagOrNull":true,"nameOrNull":"","kindOrNull":"two",
        "tableOrNull":{"remark":null,"n":1.5},"maybeWhole":2,"maybeFlag":false,"maybeKind":"one","maybeRow":{"x":1,"y":2},
        "maybeTable":{"remark":"r","row":{"x":1,"y":3},"n":1,"m":3},"maybeWholeOrNull":0,"maybeNameOrNull":"ab",
        "maybeRowOrNull":{"a":1},"maybeTableOrNull":{"remark":"x","n":1.5}}
        """;

    [Fact]
    public void A_full_report_holds_and_is_written_as_it_was_read()
    {
        string compact = Full.Replace("\n", "", StringComparison.Ordinal);
        Values values = Read(Full);
        Assert.Equal(compact, Text(values));
        CheckResult result = values.Check();
        Assert.Equal(result.Count(Severity.Error), result.CountHeld(Severity.Error));
        Assert.Equal(9, result.Count(Severity.Error));
        Assert.Equal(new DateOnly(2022, 12, 31), values.Day);
    }

    [Fact]
    public void Absent_and_null_are_kept_apart_where_both_may_be()
    {
        Values absent = Read(Without("maybeWholeOrNull", "maybeNameOrNull", "maybeRowOrNull", "maybeTableOrNull"));
        Assert.False(absent.MaybeWholeOrNull.IsPresent);
        Assert.DoesNotContain("maybeWholeOrNull", Text(absent), StringComparison.Ordinal);

        Values isNull = Read(
            With(
                ("maybeWholeOrNull", null),
                ("maybeNameOrNull", null),
                ("maybeRowOrNull", null),
                ("maybeTableOrNull", null)
            )
        );
        Assert.True(isNull.MaybeWholeOrNull.IsPresent);
        Assert.Null(isNull.MaybeWholeOrNull.Value);
        Assert.Contains("\"maybeTableOrNull\":null", Text(isNull), StringComparison.Ordinal);
        Assert.NotEqual(absent, isNull);
    }

    [Fact]
    public void A_missing_operand_leaves_its_equation_undecided()
    {
        CheckResult result = Read(With(("wholeOrNull", null))).Check();
        Assert.Equal("#nullable", Assert.Single(result.Undecided).Id);
        Assert.True(result.IsValid);
        Assert.Equal(8, result.CountHeld(Severity.Error));

        result = Read(Without("maybeTable")).Check();
        Assert.Equal(["#rows/x", "#rows/y", "/maybeTable#inner"], result.Undecided.Select(e => e.Id));
    }

    [Fact]
    public void A_broken_equation_over_optional_tables_is_found()
    {
        Values values = Read(Full);
        Values broken = values with { MaybeRow = values.MaybeRow!.Value with { X = 9 } };
        Assert.Equal("#rows/x", Assert.Single(broken.Check().Violations).Equation.Id);
    }

    [Theory]
    [InlineData("small", "-1")]
    [InlineData("small", "101")]
    [InlineData("even", "3")]
    [InlineData("even", "-1000000000002")]
    [InlineData("fixed", "8")]
    [InlineData("amount", "0")]
    [InlineData("amount", "0.005")]
    [InlineData("share", "1")]
    [InlineData("isTrue", "false")]
    [InlineData("isFinal", "0")]
    [InlineData("name", "\"\"")]
    [InlineData("name", "\"abcd\"")]
    [InlineData("code", "\"41132\"")]
    [InlineData("code", "\"411327 \"")]
    [InlineData("code", "411327")]
    [InlineData("day", "\"2022-02-29\"")]
    [InlineData("day", "\"2022-12-31T00:00:00Z\"")]
    [InlineData("day", "null")]
    [InlineData("maybeDayOrNull", "\"\"")]
    [InlineData("maybeTime", "\"2022-12-31\"")]
    [InlineData("maybeId", "\"0\"")]
    [InlineData("maybeTypo", "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac\"")]
    [InlineData("whole", "null")]
    [InlineData("maybeWhole", "null")]
    [InlineData("maybeKind", "null")]
    [InlineData("maybeKind", "\"three\"")]
    [InlineData("kindOrNull", "\"three\"")]
    [InlineData("maybeNameOrNull", "\"a\"")]
    [InlineData("tableOrNull", "[]")]
    [InlineData("maybeRowOrNull", "{}")]
    public void A_value_that_the_schema_does_not_allow_is_refused_on_its_path(string member, string value)
    {
        byte[] json = Encoding.UTF8.GetBytes(With((member, JsonNode.Parse(value))));
        Assert.False(Values.TryReadJson(json, out _, out IReadOnlyList<ReadProblem> problems));
        Assert.StartsWith("/" + member, Assert.Single(problems).Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("small", "0")]
    [InlineData("even", "-1000000000000")]
    [InlineData("fixed", "7.0")]
    [InlineData("fixed", "70e-1")]
    [InlineData("amount", "0.010")]
    [InlineData("amount", "7922816251426433759354395.33")]
    [InlineData("amountOrNull", "null")]
    [InlineData("kindOrNull", "null")]
    [InlineData("tableOrNull", "null")]
    public void A_value_that_the_schema_allows_is_read(string member, string value)
    {
        string json = Full.Replace("\n", "", StringComparison.Ordinal);
        int at = json.IndexOf($"\"{member}\":", StringComparison.Ordinal) + member.Length + 3;
        int end = json.IndexOf(",\"", at, StringComparison.Ordinal);
        if (member == "tableOrNull")
            end = json.IndexOf("},", at, StringComparison.Ordinal) + 1;
        Assert.True(
            Values.TryReadJson(Encoding.UTF8.GetBytes(json[..at] + value + json[end..]), out _, out var problems),
            string.Join(";", problems)
        );
    }

    [Fact]
    public void Both_engines_agree_on_20_000_mutated_documents()
    {
        var random = new Random(5);
        string[] scalars =
        [
            "null",
            "0",
            "1",
            "-1",
            "7",
            "7.0",
            "0.01",
            "99.5",
            "100",
            "101",
            "\"\"",
            "\"ab\"",
            "\"one\"",
            "\"two\"",
            "true",
            "false",
            "[]",
            "{}",
            "1e2",
            "2.5e1",
        ];
        int accepted = 0;
        for (int i = 0; i < 20_000; i++)
        {
            JsonObject document = JsonNode.Parse(Full)!.AsObject();
            for (int n = random.Next(1, 4); n > 0; n--)
            {
                JsonObject target = document;
                while (
                    target.Select(m => m.Value).OfType<JsonObject>().ToList() is { Count: > 0 } nested
                    && random.Next(3) == 0
                )
                    target = nested[random.Next(nested.Count)];
                if (target.Count == 0)
                    continue;
                string name = target.ElementAt(random.Next(target.Count)).Key;
                JsonNode? value = target[name]?.DeepClone();
                target.Remove(name);
                if (random.Next(4) > 0)
                    target[name] = random.Next(4) > 0 ? JsonNode.Parse(scalars[random.Next(scalars.Length)]) : value;
            }
            byte[] json = Encoding.UTF8.GetBytes(document.ToJsonString());
            bool isRead = Values.TryReadJson(json, out Values? values, out IReadOnlyList<ReadProblem> problems);
            Assert.Equal(Values.Form.TryRead(json, out FormDocument? read, out _), isRead);
            if (!isRead)
            {
                Assert.NotEmpty(problems);
                continue;
            }
            accepted++;
            var cells = new CellValue[Values.CellCount];
            values!.CopyCellsTo(cells);
            Assert.Equal(read!.Cells, cells);
            Assert.Equal(values, Values.ReadJson(values.ToJsonUtf8()));
            Assert.Equal(values, values.WithCells(cells));
            CheckResult interpreted = Values.Form.Check(read.Cells);
            Assert.Equal(
                ValuesRules.HoldValues(values),
                interpreted.Violations.Count + interpreted.Undecided.Count == 0
            );
        }
        Assert.InRange(accepted, 2_000, 18_000);
    }

    [Fact]
    public void A_cell_that_one_report_leaves_open_is_unknown_in_the_sum()
    {
        Values full = Read(Without("fixed")) with { Small = 10, Share = 0.1m, MaybeRow = null };
        Values open = full with { WholeOrNull = null };
        Values sum = Values.Sum([full, open]);
        Assert.Null(sum.WholeOrNull);
        Assert.Null(sum.Fixed);
        Assert.Equal(10, sum.Whole);
        Assert.Equal(20, sum.Small);
    }

    [Fact]
    public void A_sum_that_its_cell_does_not_allow_is_refused()
    {
        Values full = Read(Full) with { Small = 10, Share = 0.1m, MaybeRow = null };
        Assert.Contains(
            "/fixed",
            Assert.Throws<OverflowException>(() => Values.Sum([full, full])).Message,
            StringComparison.Ordinal
        );
    }

    private static Values Read(string json) => Values.ReadJson(Encoding.UTF8.GetBytes(json));

    private static string Text(Values values) => Encoding.UTF8.GetString(values.ToJsonUtf8());

    private static string Without(params string[] members)
    {
        JsonObject document = JsonNode.Parse(Full)!.AsObject();
        foreach (string member in members)
            document.Remove(member);
        return document.ToJsonString();
    }

    private static string With(params (string Name, JsonNode? Value)[] members)
    {
        JsonObject document = JsonNode.Parse(Full)!.AsObject();
        foreach ((string name, JsonNode? value) in members)
            document[name] = value;
        return document.ToJsonString();
    }
}
