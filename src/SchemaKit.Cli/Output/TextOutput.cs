using System.Collections.Generic;
using System.Linq;
using SchemaKit.Cli.Checking;
using SchemaKit.Cli.Lines;
using SchemaKit.Schema;
using SchemaKit.Schema.Json;
using Spectre.Console;

namespace SchemaKit.Cli.Output;

/// <summary>Tells it in lines for people.</summary>
internal sealed class TextOutput : IReportOutput
{
    private static readonly Style Good = new(Color.Green);
    private static readonly Style Bad = new(Color.Red);
    private static readonly Style Doubtful = new(Color.Yellow);

    private readonly StyledWriter _writer;
    private readonly ViolationText _violations;
    private readonly FaultText _faults;
    private readonly string _language;
    private readonly ProgressLine? _progress;
    private readonly bool _areLines;

    /// <summary>Tells of files.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    /// <param name="progress">Says how far the reading is, and makes room for what is told.</param>
    /// <param name="areLines">Whether files hold a report a line; then clean reports are only counted.</param>
    public TextOutput(Terminal terminal, string language, ProgressLine? progress = null, bool areLines = false)
    {
        _progress = progress;
        _areLines = areLines;
        _writer = new StyledWriter(terminal.Output, terminal.Styles);
        _violations = new ViolationText(_writer, language);
        _faults = new FaultText(_writer, language);
        _language = language;
    }

    public Totals Write(IEnumerable<CheckedFile> files)
    {
        var totals = new Totals();
        bool isFirst = true;
        foreach (CheckedFile file in files)
        {
            totals.Add(file);
            if (_areLines && file.IsClean)
                continue;
            _progress?.Clear();
            if (!isFirst)
                _writer.WriteLine();
            isFirst = false;
            switch (file.Status)
            {
                case CheckStatus.Unreadable:
                    WriteProblems(file);
                    break;
                case CheckStatus.Refused:
                    Line(Texts.IsRefused(file.Name, file.Problems[0].Message), Bad);
                    break;
                default:
                    WriteResult(file);
                    break;
            }
        }
        _progress?.Clear();
        if (totals.Files > 1 || _areLines)
        {
            if (!isFirst)
                _writer.WriteLine();
            Phrase refused = totals.Refused == 0 ? "" : Texts.Refused(totals.Refused);
            Phrase summary = _areLines
                ? Texts.LinesSummary(totals.Files, totals.Held, totals.Broken, totals.Unreadable)
                : Texts.Summary(totals.Files, totals.Held, totals.Broken, totals.Unreadable);
            Line(summary.Plus(refused.English, refused.Chinese));
        }
        return totals;
    }

    private void WriteProblems(CheckedFile file)
    {
        Line(Texts.IsUnreadable(file.Name, file.Problems.Count), Bad);
        foreach (Phrase note in file.Notes)
            Line(note, Doubtful);
        foreach (Problem problem in file.Problems)
        {
            string place = problem.Position is { } at ? $"{file.File}:{Text(at)}" : file.Name;
            string path = problem.Path.Length == 0 ? "" : problem.Path + ": ";
            _writer.WriteLine($"{place}: {path}{problem.Message.In(_language)}");
        }
    }

    private void WriteResult(CheckedFile file)
    {
        bool holds = file.Status == CheckStatus.Held;
        if (holds)
            Line(Texts.Holds(file.Name, file.Soft.Broken, file.Undecided), Good);
        else
            Line(Texts.IsBroken(file.Name, file.Hard.Broken), Bad);
        Indented(Texts.Title(file.Title!.Unit, file.Title.Year, file.Title.Scope));
        if (file.PreviousFile is not null)
            Indented(Texts.ComparedWith(file.PreviousFile));
        foreach (Phrase note in file.Notes)
            Indented(note, Doubtful);
        Indented(Texts.NumbersRead(file.NumbersRead));
        Indented(Texts.HardHeld(file.Hard.Held, file.Hard.Equations));
        Indented(Texts.SoftHeld(file.Soft.Held, file.Soft.Equations));
        if (file.Undecided > 0)
            Indented(Texts.Undecided(file.Undecided), Doubtful);
        foreach (Violation violation in file.Violations.Where(v => v.Severity == Severity.Error))
            _violations.Write(violation, "✗", Bad);
        _faults.Write(file.FindFaults());
        if (file.Soft.Broken == 0)
            return;
        _writer.WriteLine();
        Indented(Texts.SoftHeading, Doubtful);
        foreach (Violation violation in file.Violations.Where(v => v.Severity != Severity.Error))
            _violations.Write(violation, "!", Doubtful);
    }

    private static string Text(TextPosition position) => $"{position.Line}:{position.Column}";

    private void Line(Phrase text, Style? style = null) => _writer.WriteLine(text.In(_language), style);

    private void Indented(Phrase text, Style? style = null)
    {
        _writer.Write("  ");
        Line(text, style);
    }
}
