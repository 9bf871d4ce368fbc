using System.CommandLine;
using System.Globalization;
using System.Linq;
using SchemaKit.Cli.Checking;
using SchemaKit.Cli.Output;
using SchemaKit.Cli.Schemas;
using SchemaKit.Cli.Versions;
using SchemaKit.Schema;
using SchemaKit.Schema.Versions;

namespace SchemaKit.Cli.Commands;

/// <summary><c>schemakit diff OLD NEW</c>: tells what a new version of a schema changes, and whether that breaks anything.</summary>
internal sealed class DiffCommand : Command
{
    private const int MaxSamples = 1_000_000;

    private readonly Option<string> _language;
    private readonly Argument<string> _old;
    private readonly Argument<string> _new;
    private readonly Option<string> _format;
    private readonly Option<string> _samples = new("--samples") { HelpName = "N" };
    private readonly Option<bool> _code = new("--code");

    public DiffCommand(string spoken, Option<string> language, Terminal terminal)
        : base("diff", Texts.Diff.In(spoken))
    {
        _language = language;
        _old = new Argument<string>("OLD") { Description = Texts.OldSchema.In(spoken) };
        _new = new Argument<string>("NEW") { Description = Texts.NewSchema.In(spoken) };
        _format = FormatOption.Of(spoken);
        _samples.Description = Texts.SamplesOption(VersionDiff.DefaultSamples).In(spoken);
        _samples.Validators.Add(result =>
        {
            foreach (string value in result.Tokens.Select(t => t.Value).Where(v => Samples(v) is null))
                result.AddError(Texts.WrongSamples(value, MaxSamples).In(spoken));
        });
        _code.Description = Texts.CodeOption.In(spoken);
        Add(_old);
        Add(_new);
        Add(_format);
        Add(_samples);
        Add(_code);
        SetAction(result => (int)Run(result, terminal));
    }

    private ExitCode Run(ParseResult result, Terminal terminal)
    {
        string language = SpokenLanguage.Of(result.GetValue(_language)!)!;
        (string old, string @new) = (result.GetValue(_old)!, result.GetValue(_new)!);
        Phrase? wrong = UnknownOption.Find(result, _language, _format, _samples, _code);
        if (old == DocumentBytes.StandardInput && @new == DocumentBytes.StandardInput)
            wrong ??= Texts.StandardInputOnce;
        if (wrong is { } reason)
            return terminal.Refuse(reason, language);
        SchemaFile before = OpenVersion(old, terminal);
        SchemaFile after = OpenVersion(@new, terminal);
        int samples = result.GetValue(_samples) is { } asked ? Samples(asked)!.Value : VersionDiff.DefaultSamples;
        VersionDiff? diff =
            before.Form is null || after.Form is null ? null : VersionDiff.Of(before.Form, after.Form, samples);
        var compared = new ComparedSchemas(before, after, diff, result.GetValue(_code));
        if (result.GetValue(_format) == OutputFormat.Json)
            DiffJson.Write(compared, terminal.Output);
        else
            new DiffText(terminal, language).Write(compared);
        return compared.ExitCode;
    }

    // A version is mostly kept under another name than the one that it had: what C# names its file gives does not count.
    private static SchemaFile OpenVersion(string file, Terminal terminal) =>
        SchemaFile.Open(file, terminal.Input, fileName: "schema.tables.json");

    private static int? Samples(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count <= MaxSamples
            ? count
            : null;
}
