using System.Collections.Generic;
using System.IO;
using System.Linq;
using SchemaKit.Cli.Forms;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Checking;

/// <summary>A file that was read: its report, or why it has none.</summary>
internal sealed class ReportFile
{
    private readonly string _file;
    private readonly string? _formId;
    private readonly IFormReport? _report;
    private readonly IReadOnlyList<Problem> _problems;

    private ReportFile(
        string file,
        string? formId,
        IFormReport? report,
        IReadOnlyList<Problem> problems,
        byte[]? utf8 = null
    )
    {
        _utf8 = utf8;
        _file = file;
        _formId = formId;
        _report = report;
        _problems = problems;
    }

    private readonly byte[]? _utf8;

    public bool IsReadable => _report is not null;

    /// <summary>The report; null where the file holds none.</summary>
    public IFormReport? Report => _report;

    /// <summary>How its form was found, where that is worth knowing.</summary>
    private IReadOnlyList<Phrase> Notes { get; init; } = [];

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its path, or <c>-</c> for the standard input.</param>
    /// <param name="input">The standard input.</param>
    public static ReportFile Open(string file, Stream input)
    {
        if (DocumentBytes.Read(file, input, out Problem? problem) is not { } utf8)
            return new ReportFile(file, null, null, [problem!]);
        ReadReport read = BuiltInForms.Read(utf8);
        return new ReportFile(file, read.Form.Id, read.Report, [.. read.Problems.Select(Problem.OfDocument)], utf8)
        {
            Notes = read.Notes,
        };
    }

    /// <summary>The report as far as it can be read, its numbers missing where they are; null where there is no document.</summary>
    public FormDraft? ToDraft() => _utf8 is null ? null : BuiltInForms.ReadDraft(_utf8, out _);

    /// <summary>Another file that cannot be this report's report of the year before, and why; null where it can.</summary>
    public CheckedFile? Refuse(ReportFile previous) =>
        FindMismatch(previous) is { } reason
            ? new CheckedFile(previous._file)
            {
                FormId = previous._formId,
                Title = previous._report!.Title,
                NumbersRead = previous._report.NumbersRead,
                IsRefused = true,
                Problems = [Problem.OfFile("previous", reason)],
            }
            : null;

    public CheckedFile Check(ReportFile? previous = null)
    {
        var file = new CheckedFile(_file)
        {
            FormId = _formId,
            Problems = _problems,
            Notes = Notes,
        };
        if (_report is null)
            return file;
        file = file with { Title = _report.Title, NumbersRead = _report.NumbersRead, Results = [_report.Check()] };
        if (previous?._report is not { } before)
            return file;
        bool isSameUnit = before.Title.Unit == _report.Title.Unit;
        return file with
        {
            PreviousFile = previous._file,
            Results = [.. file.Results, _report.CheckAgainst(before)],
            Notes = isSameUnit ? Notes : [.. Notes, Texts.PreviousHasOtherUnit(before.Title.Unit)],
        };
    }

    private Phrase? FindMismatch(ReportFile previous)
    {
        if (previous._formId != _formId)
            return Texts.PreviousHasOtherForm(previous._formId!, _formId!);
        (ReportTitle own, ReportTitle other) = (_report!.Title, previous._report!.Title);
        if (other.Year != own.Year - 1)
            return Texts.PreviousHasOtherYear(other.Year, own.Year - 1);
        if (other.Scope.Name != own.Scope.Name)
            return Texts.PreviousHasOtherScope(other.Scope, own.Scope);
        return null;
    }
}
