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

    public ConvertCommand(string spoken, Option<string> language, Terminal terminal)
        : base("convert", Texts.Convert.In(spoken))
    {
        _language = language;
        _from = new Argument<string>("FILE") { Description = Texts.AnyReport.In(spoken) };
        _to = new Argument<string>("OUT") { Description = Texts.DocumentOutput.In(spoken) };
        _texts = TextOption.Of(spoken);
        Add(_from);
        Add(_to);
        Add(_texts);
        SetAction(result => (int)Run(result, terminal));
    }

    private ExitCode Run(ParseResult result, Terminal terminal)
    {
        string language = SpokenLanguage.Of(result.GetValue(_language)!)!;
        if (UnknownOption.Find(result, _language, _texts) is { } wrong)
            return terminal.Refuse(wrong, language);
        return DraftCopy.Run(
            result.GetValue(_from)!,
            result.GetValue(_to)!,
            TextOption.Parse(result.GetValue(_texts)!),
            terminal,
            language
        );
    }
}
