using System;

namespace SchemaKit.AspNetCore.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void The_service_in_the_README_is_the_sample()
    {
        const string start = "```csharp\nbuilder.Services.AddReports";
        string readme = Repository.Read("README.md");
        int at = readme.IndexOf(start, StringComparison.Ordinal) + "```csharp\n".Length;
        Assert.True(at > start.Length, "The README shows no service.");
        string block = readme[at..readme.IndexOf("```", at, StringComparison.Ordinal)];

        string sample = Repository.Read("tests/SchemaKit.AspNetCore.Tests/Sample/ReportService.cs");

        Assert.Contains(Squeeze(block), Squeeze(sample), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportProblemTypes.UnreadableReport)]
    [InlineData(ReportProblemTypes.BrokenRules)]
    [InlineData(ReportProblemTypes.ReportTooLarge)]
    [InlineData(ReportProblemTypes.NotUtf8)]
    public void The_README_names_each_problem(string type) =>
        Assert.Contains($"| `{type}` |", Repository.Read("README.md"), StringComparison.Ordinal);

    private static string Squeeze(string code) =>
        string.Join(' ', code.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
