using System.Collections.Generic;
using System.IO;
using System.Linq;
using SchemaKit.Cli.Documents;
using SchemaKit.Cli.Forms;
using SchemaKit.Disclosure;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Checking;

/// <summary>A file that was read: its report, or why it has none.</summary>
internal sealed class ReportFile
{
    private readonly string _file;
    private readonly string? _formId;
    private readonly IFormReport? _report;
    private readonly IReadOnlyList<Problem> _problems;
    private readonly FormDraft? _page;
    private readonly byte[]? _utf8;

    private ReportFile(
        string file,
        string? formId,
        IFormReport? report,
        IReadOnlyList<Problem> problems,
        byte[]? utf8 = null,
        FormDraft? page = null
    )
    {
        (_utf8, _page) = (utf8, page);
        _file = file;
        _formId = formId;
        _report = report;
        _problems = problems;
    }

    /// <summary>The file, as the user named it.</summary>
    public string File => _file;

    public bool IsReadable => _report is not null;

    /// <summary>The report; null where the file holds none.</summary>
    public IFormReport? Report => _report;

    /// <summary>How its form was found, where that is worth knowing.</summary>
    private IReadOnlyList<Phrase> Notes { get; init; } = [];

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its path, or <c>-</c> for the standard input.</param>
    /// <param name="input">The standard input.</param>
    /// <param name="texts">What the caller knows of the report and a published page does not say, by JSON Pointer.</param>
    public static ReportFile Open(string file, Stream input, IReadOnlyDictionary<string, string>? texts = null)
    {
        if (DocumentBytes.Read(file, input, out Problem? problem) is not { } utf8)
            return new ReportFile(file, null, null, [problem!]);
        if (!DocumentEnding.IsJson(file, utf8) || texts?.Count > 0)
            return Of(DraftFile.Of(file, utf8, texts));
        ReadReport read = BuiltInForms.Read(utf8);
        return new ReportFile(file, read.Form.Id, read.Report, [.. read.Problems.Select(Problem.OfDocument)], utf8)
        {
            Notes = read.Notes,
        };
    }

    /// <summary>The report as far as it can be read, its numbers missing where they are; null where there is no document.</summary>
    public FormDraft? ToDraft() => _page ?? (_utf8 is null ? null : BuiltInForms.ReadDraft(_utf8, out _, out _));

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
        CheckResult result = _report.Check();
        file = file with
        {
            Title = _report.Title,
            NumbersRead = _report.NumbersRead,
            Results = [result],
            FindFaults = () => result.IsValid ? [] : _report.ToDraft().Locate().Faults,
        };
        if (previous?._report is not { } before)
            return file;
        // What else they differ in was refused; another name of the unit is told.
        FormDraft draft = _report.ToDraft();
        FormDraft renamed = before.ToDraft().WithText("/unit", _report.Title.Unit);
        SeriesPair pair = ReportSeries.Of([renamed, draft]).Check(DisclosureForms.Migrate).Pairs[0];
        bool isSameUnit = before.Title.Unit == _report.Title.Unit;
        IEnumerable<Phrase> rename = isSameUnit ? [] : [Texts.PreviousHasOtherUnit(before.Title.Unit)];
        return file with
        {
            PreviousFile = previous._file,
            Results = pair.Result is { } compared ? [.. file.Results, compared] : file.Results,
            Notes = [.. Notes, .. rename, .. SeriesFiles.NotesOf(pair)],
        };
    }

    private static ReportFile Of(DraftFile page)
    {
        if (page.Draft is not { } draft || page.Problems.Count > 0)
            return new ReportFile(page.File, page.FormId, null, page.Problems, page: page.Draft) { Notes = page.Notes };
        ReadReport read = BuiltInForms.Read(draft);
        IEnumerable<Problem> problems = read.Problems.Select(Problem.OfDocument);
        return new ReportFile(page.File, page.FormId, read.Report, [.. problems], page: draft) { Notes = page.Notes };
    }

    private Phrase? FindMismatch(ReportFile previous)
    {
        (ReportTitle own, ReportTitle other) = (_report!.Title, previous._report!.Title);
        if (other.Year != own.Year - 1)
            return Texts.PreviousHasOtherYear(other.Year, own.Year - 1);
        if (other.Scope.Name != own.Scope.Name)
            return Texts.PreviousHasOtherScope(other.Scope, own.Scope);
        return null;
    }
}
