using System.CommandLine;
using System.Linq;
using System.Text.Json;
using SchemaKit.Cli.Checking;
using SchemaKit.Cli.Output;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Commands;

/// <summary><c>schemakit locate FILE...</c>: finds the cells that can be to blame for broken hard rules.</summary>
internal sealed class LocateCommand : Command
{
    private readonly Option<string> _language;
    private readonly Argument<string[]> _files;
    private readonly Option<string> _format;

    public LocateCommand(string spoken, Option<string> language, Terminal terminal)
        : base("locate", Texts.Locate.In(spoken))
    {
        _language = language;
        _files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = Texts.DraftFile.In(spoken),
        };
        _format = FormatOption.Of(spoken);
        Add(_files);
        Add(_format);
        SetAction(result => (int)Run(result, terminal));
    }

    private ExitCode Run(ParseResult result, Terminal terminal)
    {
        string language = SpokenLanguage.Of(result.GetValue(_language)!)!;
        string[] files = result.GetValue(_files)!;
        if (UnknownOption.Find(result, _language, _format) is { } wrong)
            return terminal.Refuse(wrong, language);
        if (files.Count(f => f == DocumentBytes.StandardInput) > 1)
            return terminal.Refuse(Texts.StandardInputOnce, language);
        LocatedFile[] located = [.. files.Select(f => LocatedFile.Of(DraftFile.Open(f, terminal.Input)))];
        ExitCode exit = located.Max(f => f.ExitCode);
        if (result.GetValue(_format) == OutputFormat.Json)
            WriteJson(located, exit, terminal);
        else
            new LocationText(terminal, language).Write(located);
        return exit;
    }

    private static void WriteJson(LocatedFile[] files, ExitCode exit, Terminal terminal) =>
        JsonOutput.WriteDocument(
            terminal.Output,
            json =>
            {
                json.WriteStartArray("reports");
                foreach (LocatedFile file in files)
                    Write(json, file);
                json.WriteEndArray();
                json.WriteNumber("exitCode", (int)exit);
            }
        );

    private static void Write(Utf8JsonWriter json, LocatedFile file)
    {
        json.WriteStartObject();
        json.WriteString("file", file.File.File);
        json.WriteString("form", file.File.Draft?.Form.Id);
        FaultJson.Write(json, file.Faults);
        json.WriteStartArray("problems");
        foreach (Problem problem in file.File.Problems)
            JsonOutput.Write(json, problem);
        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (Phrase note in file.File.Notes)
            JsonOutput.WritePhrase(json, note);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
