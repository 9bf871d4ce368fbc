using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit.Examples.Tests;

/// <summary>行政执法统计年报: categories add to 合计, yuan and 10,000 yuan are not mixed.</summary>
public sealed class EnforcementTests
{
    private const string Name = "administrative-enforcement";

    [Fact]
    public void The_example_holds() =>
        Assert.Empty(EnforcementReport.ReadJson(Example.Edit(Name, _ => { })).Check().Violations);

    [Theory]
    [InlineData("penalties", "warnings", "/penalties#penalties-total")]
    [InlineData("penalties", "total", "/penalties#penalties-total")]
    [InlineData("coercion", "total", "/coercion#coercion-total")]
    public void A_category_that_does_not_add_up_is_named(string table, string member, string equation)
    {
        CheckResult result = EnforcementReport
            .ReadJson(Example.Edit(Name, r => r[table]![member] = (int)r[table]![member]! + 1))
            .Check();
        Assert.Equal(equation, Assert.Single(result.Violations).Equation.Id);
    }

    [Fact]
    public void Yuan_typed_for_10_000_yuan_is_said_so()
    {
        Violation violation = Assert.Single(
            EnforcementReport.ReadJson(Example.Edit(Name, r => r["penalties"]!["amount"] = 3000000)).Check().Violations
        );
        Assert.Contains("罚款与没收共 3000000 元", violation.ToString("zh-CN"), StringComparison.Ordinal);
        Assert.Contains("请核对单位是否为万元", violation.ToString("zh-CN"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_cents_that_10_000_yuan_with_two_decimals_cannot_say_are_tolerated()
    {
        Assert.Empty(Check(r => r["penalties"]!["finesInYuan"] = 2874700.5m).Violations);
        Assert.Equal(
            "/penalties#amount",
            Assert.Single(Check(r => r["penalties"]!["finesInYuan"] = 2874700.51m).Violations).Equation.Id
        );

        CheckResult Check(Action<System.Text.Json.Nodes.JsonNode> edit) =>
            EnforcementReport.ReadJson(Example.Edit(Name, edit)).Check();
    }

    [Fact]
    public void Without_a_case_there_is_no_amount()
    {
        CheckResult result = EnforcementReport
            .ReadJson(Example.Edit(Name, r => r["other"]!["requisitions"]!["amount"] = 0.5m))
            .Check();
        Assert.Equal("/other/requisitions#no-cases", Assert.Single(result.Violations).Equation.Id);
        Assert.Contains("/other/rewards#no-cases", result.NotAsked.Select(e => e.Id));
    }

    [Fact]
    public void A_rule_that_mixes_yuan_with_10_000_yuan_is_refused()
    {
        string mixed = Example
            .Schema(Name)
            .Replace("{ \"path\": \"amount\", \"times\": 10000 }", "\"amount\"", StringComparison.Ordinal);
        Assert.False(Example.TryParse(mixed, out _, out IReadOnlyList<SchemaProblem> problems));
        SchemaProblem problem = Assert.Single(problems);
        Assert.Equal("SK2003", problem.Id);
        Assert.Contains(
            "'finesInYuan' is counted in 元 and 'amount' in 万元",
            problem.Message("en"),
            StringComparison.Ordinal
        );
    }
}
