using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Text;
using SchemaKit.Cli.Checking;
using SchemaKit.Cli.Output;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Commands;

/// <summary><c>schemakit complete FILE</c>: fills the blanks that the hard rules leave no choice about.</summary>
internal sealed class CompleteCommand : Command
{
    private readonly Option<string> _language;
    private readonly Argument<string> _file;
    private readonly Option<string[]> _texts;
    private readonly Option<string?> _output = new("--output", "-o") { HelpName = "OUT" };

    public CompleteCommand(string spoken, Option<string> language, Terminal terminal)
        : base("complete", Texts.Complete.In(spoken))
    {
        _language = language;
        _file = new Argument<string>("FILE") { Description = Texts.DraftFile.In(spoken) };
        _texts = TextOption.Of(spoken);
        _output.Description = Texts.CompletedOption.In(spoken);
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
        DraftFile draft = DraftFile.Open(file, terminal.Input, TextOption.Parse(result.GetValue(_texts)!));
        foreach (Phrase line in draft.Told)
            Tell(line);
        if (draft.Draft is null)
            return ExitCode.Unusable;
        Completion completion = draft.Draft.Complete();
        foreach (Phrase line in LogOf(completion, file))
            Tell(line);
        string json = Encoding.UTF8.GetString(completion.Draft.ToJsonUtf8());
        if (output is null)
            terminal.Output.WriteLine(VisibleText.Of(json));
        else if (OutputFile.Write(output, json + "\n") is { } refusal)
            return terminal.Refuse(refusal, language);
        return completion.OpenCells.Count == 0 && draft.Problems.Count == 0 && completion.Draft.Check().IsValid
            ? ExitCode.AllHold
            : ExitCode.RuleBroken;

        // The standard output is the report's.
        void Tell(Phrase text) => terminal.Error.WriteLine(VisibleText.Of(text.In(language)));
    }

    private static IEnumerable<Phrase> LogOf(Completion completion, string file) =>
        completion
            .Deductions.Select(Texts.Filled)
            .Prepend(Texts.IsFilled(file, completion.Deductions.Count, completion.OpenCells.Count))
            .Concat(
                completion.Conflicts.Select(c => Texts.ConflictOf(c, string.Join(", ", c.Equations.Select(e => e.Id))))
            )
            .Concat(completion.OpenCells.Select(Texts.IsOpen));
}
