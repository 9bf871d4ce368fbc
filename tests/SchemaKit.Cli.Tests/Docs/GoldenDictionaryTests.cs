using System;
using System.IO;
using System.Text;

namespace SchemaKit.Cli.Tests.Docs;

/// <summary>The dictionaries in docs/forms are what the command writes; SCHEMAKIT_ACCEPT=1 writes them anew.</summary>
public sealed class GoldenDictionaryTests
{
    [Theory]
    [InlineData("annual-report-2021", ".md", "zh-CN")]
    [InlineData("annual-report-2021", ".en.md", "en")]
    [InlineData("annual-report-2019", ".md", "zh-CN")]
    [InlineData("annual-report-2019", ".en.md", "en")]
    [InlineData("annual-report-2021-one-row", ".md", "zh-CN")]
    [InlineData("annual-report-2021-one-row", ".en.md", "en")]
    public void The_dictionary_in_the_repository_is_what_the_command_writes(string form, string kind, string language)
    {
        string path = $"docs/forms/{form}{kind}";
        string schema = SchemaFile.PathOf($"src/SchemaKit.Disclosure/{form}.tables.json");
        CommandRun run = CommandRun.Of("docs", schema, "--lang", language);
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
