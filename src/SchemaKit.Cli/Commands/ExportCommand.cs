using System.CommandLine;
using System.Linq;
using SchemaKit.Cli.Checking;
using SchemaKit.Cli.Exporting;
using SchemaKit.Cli.Output;
using SchemaKit.Cli.Schemas;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Commands;

/// <summary><c>schemakit export</c>: writes schemas for other people's validators and editors.</summary>
internal sealed class ExportCommand : Command
{
    private readonly Option<string> _language;
    private readonly Argument<string[]> _files;
    private readonly Option<bool> _plain = new("--plain");
    private readonly Option<bool> _meta = new("--meta");
    private readonly Option<bool> _vocabulary = new("--vocabulary");
    private readonly Option<bool> _editor = new("--vscode");
    private readonly Option<string?> _output = new("--output", "-o") { HelpName = "OUT" };

    public ExportCommand(string spoken, Option<string> language, Terminal terminal)
        : base("export", Texts.Export.In(spoken))
    {
        _language = language;
        _files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = Texts.SchemaFiles.In(spoken),
        };
        _plain.Description = Texts.PlainOption.In(spoken);
        _meta.Description = Texts.MetaOption.In(spoken);
        _vocabulary.Description = Texts.VocabularyOption.In(spoken);
        _editor.Description = Texts.EditorOption.In(spoken);
        _output.Description = Texts.OutputOption.In(spoken);
        Add(_files);
        Add(_plain);
        Add(_meta);
        Add(_vocabulary);
        Add(_editor);
        Add(_output);
        SetAction(result => (int)Run(result, terminal));
    }

    private Option<bool>[] Kinds => [_plain, _meta, _vocabulary, _editor];

    private ExitCode Run(ParseResult result, Terminal terminal)
    {
        string language = SpokenLanguage.Of(result.GetValue(_language)!)!;
        string[] files = result.GetValue(_files)!;
        string? output = result.GetValue(_output);
        Option<bool>[] asked = [.. Kinds.Where(result.GetValue)];
        if ((UnknownOption.Find(result, [_language, _output, .. Kinds]) ?? FindWrongUse(asked, files)) is { } wrong)
            return terminal.Refuse(wrong, language);
        if (OutputFile.IsInput(output, files))
            return terminal.Refuse(Texts.OutputIsInput, language);

        SchemaFile[] schemas = [.. files.Select(f => SchemaFile.Open(f, terminal.Input))];
        SchemaFile[] useless = [.. schemas.Where(s => s.Form is null)];
        foreach (string line in useless.SelectMany(s => SchemaFaults.Lines(s.File, s.Unreadable, s.Problems, language)))
            terminal.Error.WriteLine(VisibleText.Of(line));
        if (useless.Length > 0)
            return useless.Any(s => s.Unreadable is not null) ? ExitCode.Unusable : ExitCode.RuleBroken;

        FormSchema[] forms = [.. schemas.Select(s => s.Form!)];
        string text =
            asked[0] == _plain ? SchemaText.Of(json => PlainSchema.Write(forms[0], language, json))
            : asked[0] == _meta ? PublishedSchemas.Dialect
            : asked[0] == _vocabulary ? PublishedSchemas.Vocabulary
            : SchemaText.Of(json => EditorSettings.Write(forms, language, json));
        if (output is null)
            terminal.Output.Write(text);
        else if (asked[0] == _editor && OutputFile.Read(output) is { } there && EditorSettings.HoldsOthers(there))
            return terminal.Refuse(Texts.IsRefused(output, Texts.HoldsOtherSettings), language);
        else if (OutputFile.Write(output, text) is { } fault)
            return terminal.Refuse(fault, language);
        return ExitCode.AllHold;
    }

    private Phrase? FindWrongUse(Option<bool>[] asked, string[] files)
    {
        if (asked is not [var only])
            return Texts.ExportNeedsOneKind;
        if (only == _plain && files.Length != 1)
            return Texts.TakesOneFile(only.Name, files.Length);
        if ((only == _meta || only == _vocabulary) && files.Length != 0)
            return Texts.TakesNoFile(only.Name, files.Length);
        return files.Count(f => f == DocumentBytes.StandardInput) > 1 ? Texts.StandardInputOnce : (Phrase?)null;
    }
}
