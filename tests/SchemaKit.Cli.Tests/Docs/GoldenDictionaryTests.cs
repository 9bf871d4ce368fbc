using System;
using System.IO;
using System.Text;

namespace SchemaKit.Cli.Tests.Docs;

/// <summary>The dictionaries in docs/forms are what the command writes; SCHEMAKIT_ACCEPT=1 writes them anew.</summary>
public sealed class GoldenDictionaryTests
{
    [Theory]
    [InlineData("docs/forms/annual-report-2021.md", "zh-CN")]
    [InlineData("docs/forms/annual-report-2021.en.md", "en")]
    public void The_dictionary_in_the_repository_is_what_the_command_writes(string path, string language)
    {
        CommandRun run = CommandRun.Of("docs", SchemaFile.AnnualReport2021, "--lang", language);
        Assert.Equal("", run.Error);
        string file = SchemaFile.PathOf(path);
        if (Environment.GetEnvironmentVariable("SCHEMAKIT_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, run.OutputBytes);
        }
        Assert.Equal(File.ReadAllText(file, Encoding.UTF8), run.Output);
    }
}
