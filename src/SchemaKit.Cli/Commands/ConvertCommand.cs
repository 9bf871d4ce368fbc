using System.Collections.Generic;
using System.CommandLine;
using SchemaKit.Cli.Documents;

namespace SchemaKit.Cli.Commands;

/// <summary><c>schemakit convert FROM TO</c>: reads a document and writes it in another format.</summary>
internal sealed class ConvertCommand : Command
{
    private readonly Option<string> _language;
    private readonly Argument<string> _from;
    private readonly Argument<string> _to;
    private readonly Option<string[]> _texts;
    private readonly Option<string?> _ending = new("--to") { HelpName = "ENDING" };

    public ConvertCommand(string spoken, Option<string> language, Terminal terminal)
        : base("convert", Texts.Convert.In(spoken))
    {
        _language = language;
        _from = new Argument<string>("FILE") { Description = Texts.AnyReport.In(spoken) };
        _to = new Argument<string>("OUT") { Description = Texts.DocumentOutput.In(spoken) };
        _texts = TextOption.Of(spoken);
        Add(_from);
        Add(_to);
        _ending.Description = Texts.ToOption.In(spoken);
        Add(_texts);
        Add(_ending);
        SetAction(result => (int)Run(result, terminal));
    }

    private ExitCode Run(ParseResult result, Terminal terminal)
    {
        string language = SpokenLanguage.Of(result.GetValue(_language)!)!;
        if (UnknownOption.Find(result, _language, _texts, _ending) is { } wrong)
            return terminal.Refuse(wrong, language);
        string from = result.GetValue(_from)!;
        string to = result.GetValue(_to)!;
        IReadOnlyDictionary<string, string> texts = TextOption.Parse(result.GetValue(_texts)!);
        return result.GetValue(_ending) is { } ending
            ? FolderCopy.Run(from, to, ending, texts, terminal, language)
            : DraftCopy.Run(from, to, texts, terminal.Input, language, p => terminal.Refuse(p, language));
    }
}
