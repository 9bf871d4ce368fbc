extern alias suite;
using System;
using System.IO;
using suite::SchemaKit.SuiteRunner;

namespace SchemaKit.Generator.Tests;

/// <summary>The runner of the JSON-Schema-Test-Suite, on schemas in the suite's form that are our own.</summary>
public sealed class SuiteRunnerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("suite-").FullName;

    [Theory]
    [InlineData("""{ "type": "integer", "minimum": 3 }""", "3", true, "1 0 0 1 0 0 0 0 0 0")]
    [InlineData("""{ "type": "integer", "minimum": 3 }""", "2", false, "1 0 0 1 0 0 0 0 0 0")]
    [InlineData("""{ "minimum": 3 }""", "2", false, "0 1 0 1 0 0 0 0 0 0")]
    [InlineData("""{ "minimum": 3 }""", "\"x\"", true, "0 1 0 0 1 0 0 0 0 0")]
    [InlineData("""{ "required": ["a"] }""", """{ "a": [1] }""", true, "0 1 0 0 1 0 0 0 0 0")]
    [InlineData("""{ "type": "object", "properties": {} }""", """{ "b": 1 }""", true, "1 0 0 0 0 1 0 0 0 0")]
    [InlineData("""{ "type": "integer" }""", "1e30", true, "1 0 0 0 0 0 1 0 0 0")]
    [InlineData("""{ "type": "string", "format": "date" }""", "\"today\"", true, "1 0 0 0 0 0 0 1 0 0")]
    [InlineData("""{ "enum": ["a b", "a-b"] }""", "\"a b\"", true, "0 1 0 1 0 0 0 0 0 0")]
    [InlineData("""{ "not": {} }""", "1", false, "0 0 1 0 0 0 0 0 1 0")]
    [InlineData("true", "1", true, "0 1 0 1 0 0 0 0 0 0")]
    [InlineData("false", "1", false, "0 0 1 0 0 0 0 0 1 0")]
    public void Each_case_is_counted_by_what_became_of_it(string schema, string data, bool isValid, string counts)
    {
        (int code, string output) = Run(schema, data, isValid);

        Assert.Equal(0, code);
        string total = Array.Find(output.Split('\n'), l => l.StartsWith("total", StringComparison.Ordinal))!;
        Assert.Equal(counts, string.Join(' ', total.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]));
    }

    [Theory]
    [InlineData(
        """{ "type": "integer", "minimum": 3 }""",
        "2",
        true,
        "expected accepted, interpreted refused, generated refused"
    )]
    [InlineData(
        """{ "minLength": 3 }""",
        "\"abc\"",
        false,
        "expected refused, interpreted accepted, generated accepted"
    )]
    public void A_wrong_verdict_is_told_and_counts(string schema, string data, bool isValid, string told)
    {
        (int code, string output) = Run(schema, data, isValid);

        Assert.Equal(1, code);
        Assert.Contains(told, output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_the_suite_is_refused() => Assert.Equal(2, Program.Run([_folder], new StringWriter()));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private (int Code, string Output) Run(string schema, string data, bool isValid)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, "tests", "draft2020-12")).FullName;
        File.WriteAllText(
            Path.Combine(folder, "own.json"),
            $$"""
            [{ "description": "s", "schema": {{schema}}, "tests": [{ "description": "c", "data": {{data}}, "valid": {{(
                isValid ? "true" : "false"
            )}} }] }]
            """
        );
        var output = new StringWriter();
        return (Program.Run([_folder], output), output.ToString());
    }
}
