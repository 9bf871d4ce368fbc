using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using SchemaKit.Schema;
using SchemaKit.Tests.Forms.ListForms;
using SchemaKit.Tests.Shared;

namespace SchemaKit.Tests.Forms;

/// <summary>Lists, conditions and types of another document, by the generated code and by the interpreter.</summary>
public sealed class ListsTests
{
    internal const string Full = """
        {"unit":"社旗市","year":2024,"scope":"aggregate","day":"2024-12-31","isFinal":true,"grade":1,"rate":0.5,"old":"x",
        "expenditure":{"total":{"basic":3.5,"project":1,"total":4.5},"classes":[
        {"code":"201","name":"一般公共服务","amounts":{"basic":3,"project":1,"total":4},"sections":[
        {"code":"20101","part":1,"kind":"x","amounts":{"basic":1,"project":1,"total":2}},
        {"code":"20101","part":2,"kind":"y,z","amounts":{"basic":2,"project":0,"total":2}}]},
        {"code":"208","name":"社会保障","amounts":{"basic":0.5,"project":0,"total":0.5},"sections":[]}]},
        "monthly":[4,8],"yearly":12,"grid":[[1,2],[],[3]],"gridTotal":6,"tags":["a","b"],"maybeTags":["x"],
        "maybeRows":[{"a":1,"b":2}],"rowsOrNull":[{"text":"t","pair":{"a":1,"b":3},"maybe":2}],
        "maybeOffice":{"place":"town","pairs":[{"a":1,"b":1}],"sum":2},
        "offices":[{"place":"town","pairs":[{"a":2,"b":0},{"a":1,"b":1}],"sum":4},{"place":"county/city","pairs":[],"sum":9}],
        "count":3,"place":"town","maybePair":{"a":3,"b":8}}
        """;

    [Fact]
    public void A_full_report_holds_and_is_written_as_it_was_read()
    {
        Lists report = Read(Full);
        CheckResult result = report.Check();
        Assert.Empty(result.Violations.Select(v => v.ToString("en")));
        Assert.Empty(result.Undecided);
        Assert.Equal(Full.Replace("\n", "", StringComparison.Ordinal), Encoding.UTF8.GetString(report.ToJsonUtf8()));
        Assert.Equal(report, Read(Full));
        Assert.Equal(report.GetHashCode(), Read(Full).GetHashCode());
    }

    [Fact]
    public void Rows_have_paths_and_labels_with_their_keys()
    {
        FormLayout layout = Read(Full).Layout;
        Cell cell = layout.FindCell("/expenditure/classes/0/sections/1/amounts/total")!;
        Assert.Equal(
            "支出决算表 › 类 › 第 1 行（201） › sections › 第 2 行（20101, 2, y\\,z） › amounts › 合计",
            cell.Label("zh-CN")
        );
        Assert.Equal(
            "Expenditure › Classes › row 1 (201) › sections › row 2 (20101, 2, y\\,z) › amounts › Total",
            cell.Label("en")
        );
        Assert.Null(layout.FindCell("/expenditure/classes/2/amounts/total"));
    }

    [Fact]
    public void A_rule_over_rows_says_which_rows_do_not_add_up()
    {
        Lists report = Read(Edit(d => d["expenditure"]!["classes"]![0]!["amounts"]!["basic"] = 3.25m));
        string[] broken = [.. report.Check().Violations.Select(v => v.Equation.Id)];
        Assert.Equal(
            [
                "/expenditure#classes/basic",
                "/expenditure/classes/0#sections/basic",
                "/expenditure/classes/0/amounts#total",
            ],
            broken
        );
    }

    [Fact]
    public void A_message_of_the_schema_takes_the_place_of_the_label()
    {
        Lists report = Read(Edit(d => d["expenditure"]!["total"]!["basic"] = 9));
        Violation violation = report.Check().Violations[0];
        Assert.Contains(
            "The classes add up to 3.5, the table says 9",
            violation.ToString("en"),
            StringComparison.Ordinal
        );
        Assert.Contains("各类合计 3.5，表内合计 9，差 5.5", violation.ToString("zh-CN"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/tags/2", "a", ReadProblemKind.DuplicateItem)]
    [InlineData("/monthly", null, ReadProblemKind.TooFewItems)]
    [InlineData("/grid/0/1", "12", ReadProblemKind.AboveMaximum)]
    public void A_fault_in_a_list_is_named_with_its_row(string path, string? value, ReadProblemKind kind)
    {
        string json = Edit(d =>
        {
            switch (path)
            {
                case "/tags/2":
                    d["tags"]!.AsArray().Add(value);
                    break;
                case "/monthly":
                    d["monthly"]!.AsArray().Clear();
                    break;
                default:
                    d["grid"]![0]![1] = JsonNode.Parse(value!);
                    break;
            }
        });
        Assert.False(Lists.TryReadJson(Encoding.UTF8.GetBytes(json), out _, out IReadOnlyList<ReadProblem> problems));
        ReadProblem problem = Assert.Single(problems);
        Assert.Equal((path, kind), (problem.Path, problem.Kind));
    }

    [Fact]
    public void Two_rows_of_one_key_are_refused_at_the_second()
    {
        string json = Edit(d => d["expenditure"]!["classes"]![1]!["code"] = "201");
        Assert.False(Lists.TryReadJson(Encoding.UTF8.GetBytes(json), out _, out IReadOnlyList<ReadProblem> problems));
        ReadProblem problem = Assert.Single(problems);
        Assert.Equal("/expenditure/classes/1/code", problem.Path);
        Assert.Equal(ReadProblemKind.DuplicateKey, problem.Kind);
    }

    [Fact]
    public void A_condition_that_is_not_met_leaves_its_rule_unasked()
    {
        CheckResult result = Read(
                Edit(d =>
                {
                    d["scope"] = "own";
                    d["count"] = 4;
                })
            )
            .Check();
        Assert.Contains("#many-offices", result.NotAsked.Select(e => e.Id));
        Assert.Empty(result.Violations);
    }

    [Fact]
    public void A_rule_over_a_list_that_is_absent_is_undecided()
    {
        CheckResult result = Read(Edit(d => d.Remove("maybeRows"))).Check();
        Assert.Equal(["#rows/a", "#rows/b"], result.Undecided.Select(e => e.Id));
    }

    [Fact]
    public void Null_has_the_status_that_the_schema_gives_it()
    {
        CellVector vector = Read(
                Edit(d =>
                {
                    d["yearly"] = null;
                    d["monthly"]![0] = null;
                })
            )
            .ToCellVector();
        Assert.Equal(CellStatus.NotApplicable, vector["/yearly"].Status);
        Assert.Equal(CellStatus.Suppressed, vector["/monthly/0"].Status);
    }

    [Fact]
    public void A_row_is_compared_with_the_row_of_its_key_in_the_period_before()
    {
        Lists previous = Read(
            Edit(d =>
            {
                JsonArray classes = d["expenditure"]!["classes"]!.AsArray();
                JsonNode first = classes[0]!;
                classes.RemoveAt(0);
                classes.Add(first);
                first["amounts"]!["total"] = 1000;
            })
        );
        CheckResult result = Read(Full).CheckAgainst(previous);
        Violation violation = Assert.Single(result.Violations);
        Assert.Equal("/expenditure/classes/0#growth", violation.Equation.Id);
        Assert.Equal(1000m, violation.Left);

        Lists without = Read(Edit(d => d["expenditure"]!["classes"]!.AsArray().RemoveAt(0)));
        Assert.Equal("/expenditure/classes/0#growth", Assert.Single(Read(Full).CheckAgainst(without).Undecided).Id);
    }

    [Fact]
    public void Both_engines_agree_on_20_000_mutated_documents()
    {
        int accepted = Agreement.Compare<Lists>(20_000, 7, Full);
        Assert.InRange(accepted, 2_000, 18_000);
    }

    private static Lists Read(string json) => Lists.ReadJson(Encoding.UTF8.GetBytes(json));

    private static string Edit(Action<JsonObject> edit)
    {
        JsonObject document = JsonNode.Parse(Full)!.AsObject();
        edit(document);
        return document.ToJsonString();
    }
}
