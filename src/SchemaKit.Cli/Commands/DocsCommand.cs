using System;
using System.CommandLine;
using SchemaKit.Cli.Analysis;
using SchemaKit.Cli.Checking;
using SchemaKit.Cli.Docs;
using SchemaKit.Cli.Output;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Commands;

/// <summary><c>schemakit docs FILE</c>: writes a data dictionary of a form.</summary>
internal sealed class DocsCommand : Command
{
    private readonly Option<string> _language;
    private readonly Argument<string> _file;
    private readonly Option<string?> _format = new("--format");
    private readonly Option<string?> _output = new("--output", "-o") { HelpName = "OUT" };

    public DocsCommand(string spoken, Option<string> language, Terminal terminal)
        : base("docs", Texts.Docs.In(spoken))
    {
        _language = language;
        _file = new Argument<string>("FILE") { Description = Texts.SchemaFile.In(spoken) };
        _format.AcceptOnly(
            PageFormat.Markdown,
            PageFormat.Html,
            v => v is PageFormat.Markdown or PageFormat.Html,
            spoken
        );
        _format.Description = Texts.DocsFormatOption.In(spoken);
        _output.Description = Texts.OutputOption.In(spoken);
        Add(_file);
        Add(_format);
        Add(_output);
        SetAction(result => (int)Run(result, terminal));
    }

    private ExitCode Run(ParseResult result, Terminal terminal)
    {
        string language = SpokenLanguage.Of(result.GetValue(_language)!)!;
        string file = result.GetValue(_file)!;
        string? output = result.GetValue(_output);
        if (UnknownOption.Find(result, _language, _format, _output) is { } wrong)
            return terminal.Refuse(wrong, language);
        if (OutputFile.IsInput(output, file))
            return terminal.Refuse(Texts.OutputIsInput, language);
        AnalysedSchema schema = AnalysedSchema.Open(file, terminal.Input);
        if (schema.Form is null)
        {
            // The standard output is the document's.
            new AnalysisText(new StyledWriter(terminal.Error, Terminal.NoStyles), language).Write(schema);
            return schema.ExitCode;
        }
        using var text = new BoundedWriter();
        try
        {
            PageWriter page = PageWriter.Open(result.GetValue(_format) ?? PageFormat.OfFile(output), text);
            DataDictionary.Write(schema.Form, schema.Analysis!, page, language);
        }
        catch (DocumentTooLongException)
        {
            return terminal.Refuse(Texts.DictionaryTooLarge(BoundedWriter.MaxLength), language);
        }
        if (output is null)
            terminal.Output.Write(text.ToString());
        else if (OutputFile.Write(output, text.ToString()) is { } fault)
            return terminal.Refuse(fault, language);
        return ExitCode.AllHold;
    }
}
