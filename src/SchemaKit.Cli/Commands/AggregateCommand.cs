using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Text;
using SchemaKit.Cli.Checking;
using SchemaKit.Cli.Lines;
using SchemaKit.Cli.Output;
using SchemaKit.Cli.Sums;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Commands;

/// <summary><c>schemakit aggregate FILE...</c>: adds reports up, those of each year and scope apart.</summary>
internal sealed class AggregateCommand : Command
{
    private const string DefaultUnit = "合计";

    private readonly Option<string> _language;
    private readonly Argument<string[]> _files;
    private readonly Option<bool> _ndjson;
    private readonly Option<string?> _threads;
    private readonly Option<bool> _byUnit = new("--by-unit");
    private readonly Option<string> _unit = new("--unit") { HelpName = "NAME", DefaultValueFactory = _ => DefaultUnit };
    private readonly Option<string?> _output = new("--output", "-o") { HelpName = "OUT" };

    public AggregateCommand(string spoken, Option<string> language, Terminal terminal)
        : base("aggregate", Texts.Aggregate.In(spoken))
    {
        _language = language;
        _files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = Texts.Files.In(spoken),
        };
        _ndjson = LineOptions.Ndjson(spoken);
        _threads = LineOptions.Threads(spoken);
        _byUnit.Description = Texts.ByUnitOption.In(spoken);
        _unit.Description = Texts.UnitOption.In(spoken);
        _output.Description = Texts.SumsOption.In(spoken);
        Add(_files);
        Add(_ndjson);
        Add(_threads);
        Add(_byUnit);
        Add(_unit);
        Add(_output);
        SetAction(result => (int)Run(result, terminal));
    }

    private ExitCode Run(ParseResult result, Terminal terminal)
    {
        string language = SpokenLanguage.Of(result.GetValue(_language)!)!;
        string[] files = result.GetValue(_files)!;
        bool isLines = result.GetValue(_ndjson);
        int? threads = LineOptions.ThreadCount(result.GetValue(_threads));
        string? output = result.GetValue(_output);
        Phrase? wrong =
            UnknownOption.Find(result, _language, _ndjson, _threads, _byUnit, _unit, _output)
            ?? FindWrongUse(files, isLines, threads, result.GetValue(_unit)!, output);
        if (wrong is { } refusal)
            return terminal.Refuse(refusal, language);

        var progress = new ProgressLine(terminal, language);
        IEnumerable<CheckedReport> reports = isLines
            ? LineCheck.Check(files, new LineSource(terminal.Input, threads ?? Environment.ProcessorCount, progress))
            : progress
                .Over(files)
                .Select(f => ReportFile.Open(f, terminal.Input))
                .Select(f => new CheckedReport(f.Check(), f.Report));
        var faults = new SumFaults(progress);
        var book = new SumBook(result.GetValue(_byUnit), result.GetValue(_unit)!);
        foreach (CheckedReport report in reports)
        {
            book.Add(report);
            faults.Tell(report.Result);
        }
        return Write(book, faults, output, terminal, language);
    }

    private static ExitCode Write(SumBook book, SumFaults faults, string? output, Terminal terminal, string language)
    {
        ExitCode exit = book.Totals.ExitCode;
        var lines = new List<string>();
        foreach ((byte[]? json, Phrase? problem) in book.Write())
        {
            if (json is not null)
            {
                lines.Add(Encoding.UTF8.GetString(json));
                continue;
            }
            faults.Tell(problem!.Value);
            exit = ExitCode.Unusable;
        }
        if (output is not null && OutputFile.Write(output, string.Concat(lines.Select(l => l + "\n"))) is { } refusal)
            return terminal.Refuse(refusal, language);
        if (output is null)
        {
            foreach (string line in lines)
                terminal.Output.WriteLine(VisibleText.Of(line));
        }
        faults.Summarise(book.Totals, lines.Count);
        return exit;
    }

    private static Phrase? FindWrongUse(string[] files, bool isLines, int? threads, string unit, string? output)
    {
        if (!isLines && threads is not null)
            return Texts.ThreadsAreForLines;
        if (unit.Length == 0)
            return Texts.UnitIsEmpty;
        if (OutputFile.IsInput(output, files))
            return Texts.OutputIsReport;
        return files.Count(f => f == DocumentBytes.StandardInput) > 1 ? Texts.StandardInputOnce : (Phrase?)null;
    }
}
