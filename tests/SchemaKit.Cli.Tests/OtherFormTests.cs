using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using SchemaKit.Cli.Checking;
using SchemaKit.Cli.Forms;
using SchemaKit.Cli.Output;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Tests;

/// <summary>What the form of 2021 never shows: decimals, constants, numbers beyond a decimal, unknown numbers, no labels.</summary>
public sealed class OtherFormTests
{
    private static readonly FormSchema Form = FormSchema.Parse(
        """
        {
          "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:other", "csharp": { "name": "Other", "namespace": "Test" },
          "type": "object",
          "properties": { "a": { "type": "number" }, "b": { "type": "number" }, "c": { "type": "number" } },
          "required": ["a", "b", "c"],
          "rules": [
            { "id": "sum", "sum": ["a", { "path": "b", "times": 0.5 }, 10], "equals": "c" },
            { "id": "hint", "sum": "a", "atLeast": "b", "severity": "info" }
          ]
        }
        """
    );

    [Fact]
    public void Constants_and_factors_are_told_and_a_rule_without_label_by_its_equation()
    {
        string[] lines = Tell(OutputFormat.Text, 1.25m, 0.5m, 3m).Split('\n');
        Assert.Contains("  ✗ a + 0.5 x b + 10 = c", lines);
        Assert.Contains("    place: the whole report", lines);
        Assert.Contains("           1.25  /a  a", lines);
        Assert.Contains("      0.5 × 0.5  /b  b", lines);
        Assert.Contains("             10      constant", lines);
        Assert.Contains("    Both sides should be equal: 11.5 against 3; the difference is 8.5", lines);
    }

    [Fact]
    public void Sums_beyond_a_decimal_are_written_exactly()
    {
        string json = Tell(OutputFormat.Json, decimal.MaxValue, decimal.MaxValue, 0.0000000000000000000000000001m);
        JsonElement violation = Violation(json);
        Assert.Equal("118842243771396506390315925512.5", violation.GetProperty("left").GetRawText());
        Assert.Equal("0.0000000000000000000000000001", violation.GetProperty("right").GetRawText());
        Assert.Equal("10", violation.GetProperty("leftConstant").GetRawText());
        Assert.Equal("0.5", violation.GetProperty("terms")[1].GetProperty("factor").GetRawText());
    }

    [Fact]
    public void A_rule_that_only_hints_counts_as_soft()
    {
        string[] lines = Tell(OutputFormat.Text, 0m, 2m, 11m).Split('\n');
        Assert.Contains("  1 of 1 hard equations held", lines);
        Assert.Contains("  0 of 1 soft equations held", lines);
        Assert.Contains("    The left side should be at least the right side: 0 against 2; the difference is 2", lines);
    }

    [Fact]
    public void An_unknown_number_leaves_its_rules_undecided()
    {
        string[] lines = Tell(OutputFormat.Text, 0m, 0m, default).Split('\n');
        Assert.Contains("  0 of 1 hard equations held", lines);
        Assert.Contains("  1 undecided: a number is unknown", lines);
        Assert.Equal("a.json: no hard equation is broken", lines[0]);
    }

    private static JsonElement Violation(string json) =>
        JsonDocument.Parse(json).RootElement.GetProperty("reports")[0].GetProperty("violations")[0];

    private static string Tell(string format, params IEnumerable<CellValue> cells)
    {
        var file = new CheckedFile("a.json")
        {
            Title = new ReportTitle("unit", 2022, new ReportScope("own", Labels.None)),
            Results = [Form.Check([.. cells])],
        };
        using var output = new MemoryStream();
        using (var terminal = new Terminal(Stream.Null, output, Stream.Null))
            OutputFormat.Open(format, "en", terminal).Write([file]);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
