using System.CommandLine;
using System.Linq;
using System.Text;
using SchemaKit.Cli.Checking;
using SchemaKit.Cli.Documents;
using SchemaKit.Cli.Output;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Commands;

/// <summary><c>schemakit read FILE</c>: reads a published page into a report in JSON, and says what it lacks.</summary>
internal sealed class ReadCommand : Command
{
    private readonly Option<string> _language;
    private readonly Argument<string> _file;
    private readonly Option<string[]> _texts;
    private readonly Option<string?> _output = new("--output", "-o") { HelpName = "OUT" };

    public ReadCommand(string spoken, Option<string> language, Terminal terminal)
        : base("read", Texts.Read.In(spoken))
    {
        _language = language;
        _file = new Argument<string>("FILE") { Description = Texts.AnyReport.In(spoken) };
        _texts = TextOption.Of(spoken);
        _output.Description = Texts.OutputOption.In(spoken);
        Add(_file);
        Add(_texts);
        Add(_output);
        SetAction(result => (int)Run(result, terminal));
    }

    private ExitCode Run(ParseResult result, Terminal terminal)
    {
        string language = SpokenLanguage.Of(result.GetValue(_language)!)!;
        string file = result.GetValue(_file)!;
        string? output = result.GetValue(_output);
        if (UnknownOption.Find(result, _language, _texts, _output) is { } wrong)
            return terminal.Refuse(wrong, language);
        if (OutputFile.IsInput(output, file))
            return terminal.Refuse(Texts.OutputIsReport, language);
        var read = DraftFile.Open(file, terminal.Input, TextOption.Parse(result.GetValue(_texts)!));
        foreach (Phrase note in read.Told)
            terminal.Error.WriteLine(VisibleText.Of(note.In(language)));
        if (read.Draft is not { } draft)
            return ExitCode.Unusable;
        byte[] json = draft.ToJsonUtf8();
        if (output is null)
            terminal.Output.Write(Encoding.UTF8.GetString(json) + "\n");
        else if (OutputFile.Write(output, json) is { } fault)
            return terminal.Refuse(fault, language);
        return TellMissing(draft, terminal, language);
    }

    // What every report must have, number or text, and this one lacks.
    private static ExitCode TellMissing(FormDraft draft, Terminal terminal, string language)
    {
        Phrase[] missing =
        [
            .. draft
                .Form.Model.Root.Members.Where(m =>
                    m is { IsRequired: true, IsKey: true } && !draft.Texts.ContainsKey("/" + m.JsonName)
                )
                .Select(m =>
                    Texts.IsMissing("/" + m.JsonName, Phrase.Of(l => m.Documentation.Labels.In(l) ?? m.JsonName))
                ),
            .. draft.MissingCells.Select(c => Texts.IsMissing(c.Path, Phrase.Of(c.Label))),
        ];
        foreach (Phrase text in missing)
            terminal.Error.WriteLine(VisibleText.Of(text.In(language)));
        return missing.Length == 0 ? ExitCode.AllHold : ExitCode.RuleBroken;
    }
}
