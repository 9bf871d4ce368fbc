using System;
using System.Linq;

namespace SchemaKit.Package.Tests;

/// <summary>What a process left behind.</summary>
/// <param name="Command">The command line.</param>
/// <param name="ExitCode">Its exit code; null where it was stopped for taking too long.</param>
/// <param name="Output">What it wrote to both streams.</param>
internal sealed record Run(string Command, int? ExitCode, string Output)
{
    private const int TailLength = 40;

    public Run MustSucceed()
    {
        Assert.True(ExitCode == 0, Describe("must succeed"));
        return this;
    }

    public Run MustFail()
    {
        Assert.True(ExitCode is not (null or 0), Describe("must fail"));
        return this;
    }

    public Run MustPrint(string text)
    {
        Assert.True(Output.Contains(text, StringComparison.Ordinal), Describe($"must print '{text}'"));
        return this;
    }

    public Run MustNotPrint(string text)
    {
        Assert.False(Output.Contains(text, StringComparison.Ordinal), Describe($"must not print '{text}'"));
        return this;
    }

    private string Describe(string wish)
    {
        string[] lines = Output.TrimEnd().Split('\n');
        string end = ExitCode is null ? "it took too long and was stopped" : $"it ended with {ExitCode}";
        return $"{Command}\n{wish}; {end}. Its last lines:\n{string.Join('\n', lines.TakeLast(TailLength))}";
    }
}
