using System.CommandLine;
using SchemaKit.Cli.Analysis;
using SchemaKit.Cli.Output;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Commands;

/// <summary><c>schemakit analyze FILE</c>: tells what follows from the rules of a form.</summary>
internal sealed class AnalyzeCommand : Command
{
    private readonly Option<string> _language;
    private readonly Argument<string> _file;
    private readonly Option<string> _format;

    public AnalyzeCommand(string spoken, Option<string> language, Terminal terminal)
        : base("analyze", Texts.Analyze.In(spoken))
    {
        _language = language;
        _file = new Argument<string>("FILE") { Description = Texts.SchemaFile.In(spoken) };
        _format = FormatOption.Of(spoken);
        Add(_file);
        Add(_format);
        SetAction(result => (int)Run(result, terminal));
    }

    private ExitCode Run(ParseResult result, Terminal terminal)
    {
        string language = SpokenLanguage.Of(result.GetValue(_language)!)!;
        if (UnknownOption.Find(result, _language, _format) is { } wrong)
            return terminal.Refuse(wrong, language);
        AnalysedSchema schema = AnalysedSchema.Open(result.GetValue(_file)!, terminal.Input);
        if (result.GetValue(_format) == OutputFormat.Json)
            AnalysisJson.Write(schema, terminal.Output);
        else
            new AnalysisText(new StyledWriter(terminal.Output, terminal.Styles), language).Write(schema);
        return schema.ExitCode;
    }
}
