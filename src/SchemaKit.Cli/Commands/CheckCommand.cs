using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using SchemaKit.Cli.Checking;
using SchemaKit.Cli.Documents;
using SchemaKit.Cli.Lines;
using SchemaKit.Cli.Output;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Commands;

/// <summary><c>schemakit check FILE...</c>: reads reports and checks them by the rules of their form.</summary>
internal sealed class CheckCommand : Command
{
    private readonly Option<string> _language;
    private readonly Argument<string[]> _files;
    private readonly Option<string> _format;
    private readonly Option<string?> _previous = new("--previous") { HelpName = "FILE" };
    private readonly Option<string[]> _texts;
    private readonly Option<bool> _series = new("--series");
    private readonly Option<string?> _page = new("--html") { HelpName = "OUT" };
    private readonly Option<bool> _ndjson;
    private readonly Option<string?> _threads;

    public CheckCommand(string spoken, Option<string> language, Terminal terminal)
        : base("check", Texts.Check.In(spoken))
    {
        _language = language;
        _files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = Texts.Files.In(spoken),
        };
        _format = FormatOption.Of(spoken);
        _previous.Description = Texts.PreviousOption.In(spoken);
        _series.Description = Texts.SeriesOption.In(spoken);
        _page.Description = Texts.PageOption.In(spoken);
        _texts = TextOption.Of(spoken);
        _ndjson = LineOptions.Ndjson(spoken);
        _threads = LineOptions.Threads(spoken);
        Add(_files);
        Add(_format);
        Add(_previous);
        Add(_series);
        Add(_texts);
        Add(_page);
        Add(_ndjson);
        Add(_threads);
        SetAction(result => (int)Run(result, terminal));
    }

    private ExitCode Run(ParseResult result, Terminal terminal)
    {
        var request = new CheckRequest(
            result.GetValue(_files)!,
            result.GetValue(_previous),
            SpokenLanguage.Of(result.GetValue(_language)!)!,
            result.GetValue(_format)!
        )
        {
            Page = result.GetValue(_page),
            Texts = TextOption.Parse(result.GetValue(_texts)!),
            IsLines = result.GetValue(_ndjson),
            IsSeries = result.GetValue(_series),
            Threads = LineOptions.ThreadCount(result.GetValue(_threads)),
        };
        Phrase? unknown = UnknownOption.Find(
            result,
            _language,
            _format,
            _previous,
            _series,
            _page,
            _texts,
            _ndjson,
            _threads
        );
        if ((unknown ?? FindWrongUse(request)) is { } wrong)
            return terminal.Refuse(wrong, request.Language);
        if (request.IsLines)
            return CheckLines(request, terminal);
        if (request.IsSeries)
            return CheckSeries(request, terminal);
        return request.Previous is null && request.Page is null
            ? CheckEach(request, terminal)
            : CheckOne(request, terminal);
    }

    private static ExitCode CheckEach(CheckRequest request, Terminal terminal)
    {
        var progress = new ProgressLine(terminal, request.Language);
        return OutputFormat
            .Open(request.Format, request.Language, terminal, progress)
            .Write(Open(request, terminal, progress).Select(f => f.Check()))
            .ExitCode;
    }

    private static ExitCode CheckSeries(CheckRequest request, Terminal terminal)
    {
        ReportFile[] files = [.. Open(request, terminal, new ProgressLine(terminal, request.Language))];
        IReadOnlyList<CheckedFile> results = SeriesFiles.Check(files, out Phrase? refusal);
        return refusal is { } reason
            ? terminal.Refuse(reason, request.Language)
            : OutputFormat.Open(request.Format, request.Language, terminal).Write(results).ExitCode;
    }

    private static ExitCode CheckLines(CheckRequest request, Terminal terminal)
    {
        var progress = new ProgressLine(terminal, request.Language);
        var source = new LineSource(terminal.Input, request.Threads ?? Environment.ProcessorCount, progress);
        IReportOutput output =
            request.Format == OutputFormat.Json
                ? new LinesJson(terminal.Output, progress)
                : new TextOutput(terminal, request.Language, progress, areLines: true);
        return output.Write(LineCheck.Check(request.Files, source).Select(r => r.Result)).ExitCode;
    }

    private static IEnumerable<ReportFile> Open(CheckRequest request, Terminal terminal, ProgressLine progress) =>
        progress.Over(request.Files).Select(f => ReportFile.Open(f, terminal.Input, request.Texts));

    private static ExitCode CheckOne(CheckRequest request, Terminal terminal)
    {
        ReportFile report = ReportFile.Open(request.Files[0], terminal.Input, request.Texts);
        ReportFile? previous = request.Previous is null
            ? null
            : ReportFile.Open(request.Previous, terminal.Input, request.Texts);
        CheckedFile? unfit = previous is null or { IsReadable: true } ? null : previous.Check();
        if (previous is not null && report.IsReadable && previous.IsReadable)
            unfit = report.Refuse(previous);
        IReportOutput output = OutputFormat.Open(request.Format, request.Language, terminal);
        // Where there is nothing to compare it with the report is still checked by itself.
        ExitCode exit = output.Write(unfit is null ? [report.Check(previous)] : [report.Check(), unfit]).ExitCode;
        if (request.Page is not { } page || report.ToDraft() is not { } draft)
            return exit;
        byte[] html = CheckPageFile.Of(draft, unfit is null ? previous?.ToDraft() : null, request.Language);
        return OutputFile.Write(page, html) is { } fault ? terminal.Refuse(fault, request.Language) : exit;
    }

    private static Phrase? FindWrongUse(CheckRequest request)
    {
        if (request.IsLines && request.Previous is not null)
            return Texts.PreviousIsNotForLines;
        if (request.IsSeries && (request.IsLines || request.Previous is not null))
            return Texts.SeriesStandsAlone;
        if (request.IsLines && request.Texts.Count > 0)
            return Texts.TextIsNotForLines;
        if (!request.IsLines && request.Threads is not null)
            return Texts.ThreadsAreForLines;
        if (request.Page is not null && (request.IsLines || request.Files.Count != 1))
            return Texts.PageNeedsOneFile;
        if (OutputFile.IsInput(request.Page, request.Files.Append(request.Previous)))
            return Texts.OutputIsReport;
        if (request.Previous is not null && request.Files.Count != 1)
            return Texts.PreviousNeedsOneFile(request.Files.Count);
        int inputs = request.Files.Append(request.Previous).Count(f => f == DocumentBytes.StandardInput);
        return inputs > 1 ? Texts.StandardInputOnce : (Phrase?)null;
    }
}
