using System;
using System.IO;

namespace SchemaKit.Cli.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void The_output_in_the_README_is_what_the_command_prints()
    {
        string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Seeds.Hongze)!, ".."));
        string readme = File.ReadAllText(Path.Combine(root, "README.md")).ReplaceLineEndings("\n");
        string output = CommandRun
            .Of("check", Seeds.Hongze)
            .Output.Replace(Seeds.Hongze, "seeds/hongze-2023.json", StringComparison.Ordinal);
        // The head and the first broken equation.
        string[] parts = output.Split("\n\n");
        Assert.Contains($"```\n{parts[0]}\n\n{parts[1]}\n```\n", readme, StringComparison.Ordinal);
    }
}
