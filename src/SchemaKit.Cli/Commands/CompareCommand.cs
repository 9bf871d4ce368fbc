using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using SchemaKit.Cli.Checking;
using SchemaKit.Cli.Lines;
using SchemaKit.Cli.Output;
using SchemaKit.Disclosure;
using SchemaKit.Schema;
using SchemaKit.Schema.Json;

namespace SchemaKit.Cli.Commands;

/// <summary><c>schemakit compare AGGREGATE UNIT...</c>: compares an aggregate with the reports of its units.</summary>
internal sealed class CompareCommand : Command
{
    private readonly Option<string> _language;
    private readonly Argument<string> _aggregate;
    private readonly Argument<string[]> _units;
    private readonly Option<string> _format;
    private readonly Option<string?> _expected = new("--expected") { HelpName = "FILE" };

    public CompareCommand(string spoken, Option<string> language, Terminal terminal)
        : base("compare", Texts.Compare.In(spoken))
    {
        _language = language;
        _aggregate = new Argument<string>("FILE") { Description = Texts.AggregateFile.In(spoken) };
        _units = new Argument<string[]>("UNIT")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = Texts.UnitFiles.In(spoken),
        };
        _format = FormatOption.Of(spoken);
        _expected.Description = Texts.ExpectedOption.In(spoken);
        Add(_aggregate);
        Add(_units);
        Add(_format);
        Add(_expected);
        SetAction(result => (int)Run(result, terminal));
    }

    private ExitCode Run(ParseResult result, Terminal terminal)
    {
        string language = SpokenLanguage.Of(result.GetValue(_language)!)!;
        string[] files = [result.GetValue(_aggregate)!, .. result.GetValue(_units)!];
        string? list = result.GetValue(_expected);
        if (UnknownOption.Find(result, _language, _format, _expected) is { } unknown)
            return terminal.Refuse(unknown, language);
        if (files.Append(list).Count(f => f == DocumentBytes.StandardInput) > 1)
            return terminal.Refuse(Texts.StandardInputOnce, language);
        string format = result.GetValue(_format)!;
        var progress = new ProgressLine(terminal, language);
        DraftFile[] drafts = [.. progress.Over(files).Select(f => DraftFile.Open(f, terminal.Input))];
        foreach (Phrase note in drafts.Where(d => d.Flawless is not null).SelectMany(d => d.Told))
            terminal.Error.WriteLine(VisibleText.Of(note.In(language)));
        CheckedFile[] unreadable = [.. drafts.Where(d => d.Flawless is null).Select(d => d.ToUnreadable())];
        Problem? problem = null;
        string[]? expected = list is null ? null : ReadNames(list, terminal, out problem);
        if (problem is not null)
            unreadable = [.. unreadable, new CheckedFile(list!) { Problems = [problem] }];
        // A unit that cannot be read would pass for one that was left out.
        if (unreadable.Length > 0)
            return OutputFormat.Open(format, language, terminal).Write(unreadable).ExitCode;
        try
        {
            AggregateComparison comparison = DisclosureForms
                .Aggregate(drafts.Skip(1).Select(d => d.Flawless!), expected)
                .Compare(drafts[0].Flawless!);
            if (format == OutputFormat.Json)
                ComparisonJson.Write(comparison, files[0], terminal.Output);
            else
                ComparisonText.Write(
                    comparison,
                    files[0],
                    new StyledWriter(terminal.Output, terminal.Styles),
                    language
                );
            return comparison.Verdict == AggregateVerdict.Broken ? ExitCode.RuleBroken : ExitCode.AllHold;
        }
        catch (ReportKeyException e)
        {
            return terminal.Refuse(Phrase.Of(e.Describe), language);
        }
    }

    private static string[]? ReadNames(string file, Terminal terminal, out Problem? problem)
    {
        if (DocumentBytes.Read(file, terminal.Input, out problem) is not { } bytes)
            return null;
        string text = Utf8Text.Decode(bytes, out string? invalid);
        if (invalid is null)
            return [.. text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];
        problem = Problem.OfFile("not-utf-8", Texts.NotUtf8);
        return null;
    }
}
