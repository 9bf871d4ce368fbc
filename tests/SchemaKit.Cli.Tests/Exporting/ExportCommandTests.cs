using System;
using System.IO;
using System.Text.Json;

namespace SchemaKit.Cli.Tests.Exporting;

public sealed class ExportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_meta_schemas_are_printed_as_they_are_published()
    {
        string folder = Path.Combine(Repository.Root, "src/SchemaKit.Schema/Vocabulary");
        Assert.Equal(File.ReadAllText(Path.Combine(folder, "dialect.schema.json")), Export("--meta").Output);
        Assert.Equal(
            File.ReadAllText(Path.Combine(folder, "statistics.vocabulary.schema.json")),
            Export("--vocabulary").Output
        );
    }

    [Theory]
    [InlineData("-o")]
    [InlineData("--output")]
    public void A_file_gets_what_the_standard_output_would(string option)
    {
        string file = Path.Combine(_folder.Path, "form.schema.json");
        CommandRun run = Export("--plain", Repository.Form2021, option, file);
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal(Export("--plain", Repository.Form2021).OutputBytes, File.ReadAllBytes(file));
    }

    [Fact]
    public void The_settings_of_the_editor_hold_the_dialect_and_the_forms_under_their_URNs()
    {
        JsonElement schemas = Export("--vscode", Repository.Form2021).Json.GetProperty("json.schemas");
        Assert.Equal(2, schemas.GetArrayLength());
        Assert.Equal("urn:schemakit:dialect:1", schemas[0].GetProperty("url").GetString());
        Assert.Equal("*.tables.json", schemas[0].GetProperty("fileMatch")[0].GetString());
        Assert.True(
            JsonElement.DeepEquals(Export("--meta").Json, schemas[0].GetProperty("schema")),
            "The dialect is another."
        );
        Assert.Equal("urn:schemakit:form:cn-disclosure-annual-report:2021", schemas[1].GetProperty("url").GetString());
        Assert.True(
            JsonElement.DeepEquals(Export("--plain", Repository.Form2021).Json, schemas[1].GetProperty("schema")),
            "The form is another."
        );
        Assert.Equal(1, Export("--vscode").Json.GetProperty("json.schemas").GetArrayLength());
    }

    [Fact]
    public void The_standard_input_may_be_the_schema()
    {
        byte[] form = File.ReadAllBytes(Repository.Form2021);
        Assert.Equal(
            Export("--plain", Repository.Form2021).Output,
            CommandRun.With(form, null, "export", "--plain", "-").Output
        );
    }

    [Theory]
    [InlineData("en", ":2:59: SK1001: 'minimun' is not a keyword of a number. Did you mean 'minimum'?\n")]
    [InlineData("zh-CN", ":2:59: SK1001: “minimun”不是数字的关键字。您是不是想写“minimum”？\n")]
    public void The_faults_of_a_schema_are_told_and_nothing_is_exported(string language, string message)
    {
        string file = _folder.Write(
            "a.tables.json",
            """
            { "$schema": "urn:schemakit:dialect:1", "$id": "urn:x:y", "type": "object",
              "properties": { "a": { "type": "integer", "minimum": 0, "minimun": 1 } } }
            """
        );
        foreach (string kind in new[] { "--plain", "--vscode" })
        {
            CommandRun run = Export(kind, file, "--lang", language);
            Assert.Equal(1, run.ExitCode);
            Assert.Empty(run.Output);
            Assert.EndsWith(file + message, run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Expected one of --plain, --meta, --vocabulary, --vscode.")]
    [InlineData("Expected one of --plain, --meta, --vocabulary, --vscode.", "--plain", "--meta", "a.tables.json")]
    [InlineData("--plain takes one FILE; 0 were given.", "--plain")]
    [InlineData("--plain takes one FILE; 2 were given.", "--plain", "a.tables.json", "b.tables.json")]
    [InlineData("--meta takes no FILE; 1 were given.", "--meta", "a.tables.json")]
    [InlineData("--vocabulary takes no FILE; 1 were given.", "--vocabulary", "a.tables.json")]
    [InlineData("The standard input (-) can be read only once.", "--vscode", "-", "-")]
    [InlineData("Unknown option '--plian'. Did you mean '--plain'?", "--plian", "a.tables.json")]
    [InlineData("--output needs a value.", "--output", "--meta")]
    [InlineData("a.tables.json: there is no such file", "--plain", "a.tables.json")]
    public void Wrong_use_is_told_and_exits_2(string message, params string[] arguments)
    {
        CommandRun run = Export([.. arguments, "--lang", "en"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal(message + "\n", run.Error);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_told_and_exits_2()
    {
        CommandRun run = Export("--meta", "-o", Path.Combine(_folder.Path, "no/such/folder.json"), "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no/such/folder.json: cannot be written: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_somebody_else_wrote_are_not_lost()
    {
        string own = _folder.Write("settings.json", "");
        string other = _folder.Write("others.json", "{ \"editor.tabSize\": 2, \"json.schemas\": [] }");

        Assert.Equal(0, Export("--vscode", "-o", own).ExitCode);
        Assert.Equal(0, Export("--vscode", Repository.Form2021, "-o", own).ExitCode);
        CommandRun run = Export("--vscode", "-o", other, "--lang", "en");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("others.json: holds other settings", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("{ \"editor.tabSize\"", File.ReadAllText(other), StringComparison.Ordinal);
    }

    private static CommandRun Export(params string[] arguments) => CommandRun.Of(["export", .. arguments]);
}
