using System.CommandLine;
using SchemaKit.Cli.Checking;
using SchemaKit.Cli.Documents;
using SchemaKit.Cli.Output;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Commands;

/// <summary><c>schemakit render REPORT -o OUT</c>: writes a report, or a form to be filled in, as a document.</summary>
internal sealed class RenderCommand : Command
{
    private readonly Option<string> _language;
    private readonly Argument<string> _file;
    private readonly Option<bool> _blank = new("--blank");
    private readonly Option<string?> _output = new("--output", "-o") { HelpName = "OUT" };

    public RenderCommand(string spoken, Option<string> language, Terminal terminal)
        : base("render", Texts.Render.In(spoken))
    {
        _language = language;
        _file = new Argument<string>("FILE") { Description = Texts.ReportOrForm.In(spoken) };
        _blank.Description = Texts.BlankOption.In(spoken);
        _output.Description = Texts.DocumentOutput.In(spoken);
        Add(_file);
        Add(_blank);
        Add(_output);
        SetAction(result => (int)Run(result, terminal));
    }

    private ExitCode Run(ParseResult result, Terminal terminal)
    {
        string language = SpokenLanguage.Of(result.GetValue(_language)!)!;
        string file = result.GetValue(_file)!;
        if (UnknownOption.Find(result, _language, _blank, _output) is { } wrong)
            return terminal.Refuse(wrong, language);
        if (result.GetValue(_output) is not { } output)
            return terminal.Refuse(Texts.RenderNeedsOutput, language);
        return result.GetValue(_blank)
            ? Blank(file, output, terminal, language)
            : DraftCopy.Run(
                file,
                output,
                TextOption.Parse([]),
                terminal.Input,
                language,
                p => terminal.Refuse(p, language)
            );
    }

    private static ExitCode Blank(string file, string output, Terminal terminal, string language)
    {
        if (DraftOutput.FindFault(output) is { } fault)
            return terminal.Refuse(fault, language);
        if (DocumentEnding.IsJson(output))
            return terminal.Refuse(Texts.IsRefused(output, Texts.UnknownEnding(DocumentEnding.Written)), language);
        if (OutputFile.IsInput(output, file))
            return terminal.Refuse(Texts.OutputIsReport, language);
        if (BlankForm.Find(file, terminal, language) is not { } form)
            return ExitCode.Unusable;
        return DraftOutput.WriteBlank(form, output, language) is { } unwritten
            ? terminal.Refuse(unwritten, language)
            : ExitCode.AllHold;
    }
}
