using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using SchemaKit.Completing;
using SchemaKit.Drafts;
using SchemaKit.Locating;
using SchemaKit.Schema;
using SchemaKit.Schema.Checking;
using SchemaKit.Schema.Json;

namespace SchemaKit;

/// <summary>
/// A report in the making, on any form: its cells are numbers or missing with a status, and each knows where it comes
/// from. Immutable: what changes it returns another.
/// </summary>
public sealed class FormDraft
{
    private static readonly Dictionary<string, string> NoTexts = [];

    private readonly Lazy<CellVector> _vector;

    /// <summary>A draft of what was read.</summary>
    /// <param name="form">The form.</param>
    /// <param name="rows">The rows of its lists; null where it has none.</param>
    /// <param name="cells">One value for each cell of the layout that the form has with such rows.</param>
    /// <param name="texts">What is no cell, by JSON Pointer; numbers and truth values as JSON spells them.</param>
    /// <param name="sources">Where each cell comes from; null where that is not known.</param>
    /// <exception cref="ArgumentException">
    /// The values or sources are not as many as the cells, or the form has no text at one of the pointers.
    /// </exception>
    public FormDraft(
        FormSchema form,
        RowNames? rows,
        IReadOnlyList<CellValue> cells,
        IReadOnlyDictionary<string, string>? texts = null,
        IReadOnlyList<CellSource?>? sources = null
    )
        : this(LayoutOf(form, rows), form, cells, texts, sources, [])
    {
        foreach (string path in Texts.Keys)
            TextPaths.Require(form.Model, path);
    }

    private FormDraft(
        FormLayout layout,
        FormSchema form,
        IReadOnlyList<CellValue> cells,
        IReadOnlyDictionary<string, string>? texts,
        IReadOnlyList<CellSource?>? sources,
        IReadOnlyList<ReadProblem> problems
    )
    {
        ArgumentNullException.ThrowIfNull(cells);
        layout.RequireVector(cells.Count, nameof(cells));
        layout.RequireVector(sources?.Count ?? cells.Count, nameof(sources));
        Form = form;
        Layout = layout;
        Cells = [.. cells];
        Texts = new Dictionary<string, string>(texts ?? NoTexts, StringComparer.Ordinal);
        Sources = sources is null ? new CellSource?[cells.Count] : [.. sources];
        Problems = problems;
        _vector = new Lazy<CellVector>(() => new CellVector(Layout, Cells, Conditions()));
    }

    /// <summary>The form.</summary>
    public FormSchema Form { get; }

    /// <summary>The cells and equations of the report.</summary>
    public FormLayout Layout { get; }

    /// <summary>One value for each cell of <see cref="Layout"/>.</summary>
    public IReadOnlyList<CellValue> Cells { get; }

    /// <summary>Where each cell comes from; null where that is not known.</summary>
    public IReadOnlyList<CellSource?> Sources { get; }

    /// <summary>What is no cell, by JSON Pointer; numbers and truth values as JSON spells them.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; }

    /// <summary>
    /// What the document held that the form does not take: told, so that nothing is lost in silence. What was changed since is
    /// not among it.
    /// </summary>
    public IReadOnlyList<ReadProblem> Problems { get; }

    /// <summary>Whether every cell that a report must have holds a number.</summary>
    public bool IsComplete => Layout.Cells.All(c => Cells[c.Index].HasValue || c.MayBeMissing);

    /// <summary>The cells without a number that a report must have.</summary>
    public IEnumerable<Cell> MissingCells => Layout.Cells.Where(c => !Cells[c.Index].HasValue && !c.MayBeMissing);

    /// <summary>What a cell holds.</summary>
    /// <param name="path">The cell's JSON Pointer.</param>
    /// <exception cref="KeyNotFoundException">There is no such cell.</exception>
    public CellValue this[string path] => Cells[CellAt(path).Index];

    /// <summary>
    /// Reads a document whose cells may be absent, <c>null</c>, or a marker such as <c>/</c>; numbers that the form does
    /// not allow are kept and told.
    /// </summary>
    /// <param name="form">The form.</param>
    /// <param name="utf8">The document, UTF-8, with or without a byte order mark.</param>
    /// <param name="draft">What was read; null where the document is no JSON object.</param>
    /// <param name="problems">The faults, in document order; the draft has them too.</param>
    public static bool TryReadJson(
        FormSchema form,
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out FormDraft? draft,
        out IReadOnlyList<ReadProblem> problems
    )
    {
        ArgumentNullException.ThrowIfNull(form);
        JsonText document = JsonParser.Parse(utf8.ToArray());
        var reader = new DocumentReader(form.Model, takesRefused: true, isDraft: true);
        FormDocument read = reader.ReadAll(form, document, out problems);
        draft =
            document.Root is JsonObject
                ? new FormDraft(read.Layout, form, read.Cells, read.Texts, reader.Sources, problems)
                : null;
        return draft is not null;
    }

    /// <summary>Reads a document whose cells may be missing.</summary>
    /// <param name="form">The form.</param>
    /// <param name="utf8">The document, UTF-8, with or without a byte order mark.</param>
    /// <exception cref="ReportReadException">The document is no JSON object.</exception>
    public static FormDraft ReadJson(FormSchema form, ReadOnlySpan<byte> utf8) =>
        TryReadJson(form, utf8, out FormDraft? draft, out IReadOnlyList<ReadProblem> problems)
            ? draft
            : throw new ReportReadException(problems);

    /// <summary>Where a cell comes from; null where that is not known.</summary>
    /// <param name="path">The cell's JSON Pointer.</param>
    /// <exception cref="KeyNotFoundException">There is no such cell.</exception>
    public CellSource? SourceOf(string path) => Sources[CellAt(path).Index];

    /// <summary>This draft with another value in a cell.</summary>
    /// <param name="path">The cell's JSON Pointer.</param>
    /// <param name="value">The value.</param>
    /// <param name="source">Where it comes from.</param>
    /// <exception cref="KeyNotFoundException">There is no such cell.</exception>
    public FormDraft With(string path, CellValue value, CellSource? source = null) =>
        WithCells([new KeyValuePair<Cell, CellValue>(CellAt(path), value)], source);

    /// <summary>This draft with other values in some of its cells.</summary>
    /// <param name="values">The cells, of <see cref="Layout"/>, and their values.</param>
    /// <param name="source">Where they come from.</param>
    /// <exception cref="ArgumentException">A cell is of another layout.</exception>
    public FormDraft WithCells(IEnumerable<KeyValuePair<Cell, CellValue>> values, CellSource? source = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        CellValue[] cells = [.. Cells];
        CellSource?[] sources = [.. Sources];
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach ((Cell cell, CellValue value) in values)
        {
            Cell own =
                ReferenceEquals(Layout.FindCell(cell.Path), cell) || Layout.FindCell(cell.Path)?.Index == cell.Index
                    ? cell
                    : throw new ArgumentException(
                        $"The report has another cell than {cell.Path} there, or none.",
                        nameof(values)
                    );
            (cells[own.Index], sources[own.Index]) = (value, source);
            changed.Add(own.Path);
        }
        return new FormDraft(Layout, Form, cells, Texts, sources, Without(changed));
    }

    /// <summary>This draft with another text, or a number or truth value that is no cell.</summary>
    /// <param name="path">The member's JSON Pointer.</param>
    /// <param name="text">The text; a number or truth value as JSON spells it.</param>
    /// <exception cref="ArgumentException">The form has no text there.</exception>
    public FormDraft WithText(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        TextPaths.Require(Form.Model, path);
        var texts = new Dictionary<string, string>(Texts, StringComparer.Ordinal) { [path] = text };
        return new FormDraft(Layout, Form, Cells, texts, Sources, Without([path]));
    }

    /// <summary>All that rules ask of the draft.</summary>
    public CellVector ToCellVector() => _vector.Value;

    /// <summary>
    /// Checks the rules that speak of one report. An equation with a missing operand is undecided: neither held nor broken.
    /// </summary>
    public CheckResult Check() => _vector.Value.Check();

    /// <summary>Checks the rules that speak of this draft and the one of the period before.</summary>
    /// <param name="previous">The draft of the period before, on the same form.</param>
    public CheckResult CheckAgainst(FormDraft previous)
    {
        ArgumentNullException.ThrowIfNull(previous);
        return _vector.Value.CheckAgainst(previous._vector.Value);
    }

    /// <summary>
    /// Fills the blanks that the hard rules leave no choice about, and says why. Nothing is guessed, no given number is
    /// changed; a cell that is withheld or can have no number is left alone.
    /// </summary>
    public Completion Complete() => Completer.Complete(this);

    /// <summary>
    /// Explains what is broken: the lightest sets of cells whose change can make every hard rule hold that is asked, with
    /// the right numbers where they are determined. Blanks may hold any number.
    /// </summary>
    /// <param name="options">How to look; where there are none, all cells weigh the same.</param>
    public Location Locate(LocationOptions? options = null) =>
        Locator.Locate(_vector.Value, options ?? new LocationOptions());

    /// <summary>
    /// The draft as JSON, from which <see cref="ReadJson"/> reads it back: a missing number is <c>null</c>, or the text that
    /// says why there is none.
    /// </summary>
    public byte[] ToJsonUtf8() => DraftJson.Write(this);

    /// <summary>The report that the draft is.</summary>
    /// <param name="report">The report; null where the draft is none yet.</param>
    /// <param name="problems">The cells that are missing; where none is, what the form does not allow.</param>
    /// <typeparam name="T">The type of reports on the form.</typeparam>
    /// <exception cref="ArgumentException">The draft is on another form.</exception>
    internal bool TryToReport<T>([NotNullWhen(true)] out T? report, out IReadOnlyList<ReadProblem> problems)
        where T : class, IReport<T>
    {
        report = null;
        problems = [.. MissingCells.Select(Missing)];
        if (problems.Count > 0)
            return false;
        bool isReport = T.TryReadJson(DraftJson.WriteReport(this), out report, out IReadOnlyList<ReadProblem> refused);
        problems = [.. refused.Select(p => p.At(PositionOf(Layout.FindCell(p.Path))))];
        return isReport;
    }

    private ReadProblem Missing(Cell cell) =>
        new(
            ReadProblemKind.MissingNumber,
            cell.Path,
            PositionOf(cell),
            Sources[cell.Index]?.Text ?? "",
            Expectation.Of(cell.Number, Form.Model),
            new Phrase(cell.Label(Language.English), cell.Label(Language.Chinese))
        );

    private TextPosition PositionOf(Cell? cell) =>
        cell is not null && Sources[cell.Index]?.Place is TextPlace place
            ? new TextPosition(place.Line, place.Column)
            : default;

    // What was wrong where something else stands now is told no longer.
    private IReadOnlyList<ReadProblem> Without(HashSet<string> changed) =>
        [.. Problems.Where(p => !changed.Contains(p.Path))];

    private Cell CellAt(string path) =>
        Layout.FindCell(path) ?? throw new KeyNotFoundException($"The report has no cell {path}.");

    private IReadOnlyList<bool?> Conditions()
    {
        if (Layout.ConditionCount == 0)
            return [];
        var reader = new DocumentReader(Form.Model, takesRefused: true, isDraft: true);
        reader.ReadAll(Form, JsonParser.Parse(ToJsonUtf8()), out _);
        return reader.ToCellVector(Form).Conditions;
    }

    private static FormLayout LayoutOf(FormSchema form, RowNames? rows)
    {
        ArgumentNullException.ThrowIfNull(form);
        return rows is null ? form.Layout() : form.Layout(rows);
    }
}
