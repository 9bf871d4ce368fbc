using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using SchemaKit.Cells;
using SchemaKit.Drafts;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>
/// A report in the making: its cells are numbers or missing with a status, and each knows where it comes from. Immutable:
/// what changes it returns another.
/// </summary>
/// <typeparam name="T">The type of the report.</typeparam>
public sealed class Draft<T>
    where T : class, IReport<T>
{
    /// <summary>A draft that is known by its form alone.</summary>
    /// <param name="untyped">The draft.</param>
    /// <exception cref="ArgumentException">It is on another form than <typeparamref name="T"/>.</exception>
    public Draft(FormDraft untyped)
    {
        ArgumentNullException.ThrowIfNull(untyped);
        if (untyped.Form.Id != T.Form.Id)
            throw new ArgumentException(
                $"The draft is on the form {untyped.Form.Id}, not {T.Form.Id}.",
                nameof(untyped)
            );
        Untyped = untyped;
    }

    /// <summary>The draft without its type, for code that serves any form.</summary>
    public FormDraft Untyped { get; }

    /// <summary>One value for each cell of the layout.</summary>
    public IReadOnlyList<CellValue> Cells => Untyped.Cells;

    /// <summary>What the document held that the form does not take: told, so that nothing is lost in silence.</summary>
    public IReadOnlyList<ReadProblem> Problems => Untyped.Problems;

    /// <summary>Whether every cell that a report must have holds a number.</summary>
    public bool IsComplete => Untyped.IsComplete;

    /// <summary>The cells without a number that a report must have.</summary>
    public IEnumerable<Cell> MissingCells => Untyped.MissingCells;

    /// <summary>What a cell holds.</summary>
    /// <param name="path">The cell's JSON Pointer.</param>
    /// <exception cref="KeyNotFoundException">There is no such cell.</exception>
    public CellValue this[string path] => Untyped[path];

    /// <summary>A draft of cells alone, for a form without lists: who has texts too gives them to <see cref="WithText"/>.</summary>
    /// <param name="cells">One value for each cell of the form.</param>
    /// <exception cref="ArgumentException">The values are not as many as the cells.</exception>
    [SuppressMessage("Design", "CA1000", Justification = "The type says what is drafted: Draft<AnnualReport>.From.")]
    public static Draft<T> From(IReadOnlyList<CellValue> cells) => new(new FormDraft(T.Form, null, cells));

    /// <summary>A draft that is a whole report.</summary>
    /// <param name="report">The report.</param>
    [SuppressMessage("Design", "CA1000", Justification = "The type says what is drafted: Draft<AnnualReport>.From.")]
    public static Draft<T> From(T report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ReadJson(report.ToJsonUtf8());
    }

    /// <summary>
    /// Reads a document whose cells may be absent, <c>null</c>, or a marker such as <c>/</c>; numbers that the form does
    /// not allow are kept and told.
    /// </summary>
    /// <param name="utf8">The document, UTF-8, with or without a byte order mark.</param>
    /// <exception cref="ReportReadException">The document is no JSON object.</exception>
    [SuppressMessage(
        "Design",
        "CA1000",
        Justification = "The type says what is drafted: Draft<AnnualReport>.ReadJson."
    )]
    public static Draft<T> ReadJson(ReadOnlySpan<byte> utf8) => new(FormDraft.ReadJson(T.Form, utf8));

    /// <summary>Reads a document whose cells may be missing.</summary>
    /// <param name="utf8">The document, UTF-8, with or without a byte order mark.</param>
    /// <param name="draft">What was read; null where the document is no JSON object.</param>
    /// <param name="problems">The faults, in document order; the draft has them too.</param>
    [SuppressMessage(
        "Design",
        "CA1000",
        Justification = "The type says what is drafted: Draft<AnnualReport>.ReadJson."
    )]
    public static bool TryReadJson(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out Draft<T>? draft,
        out IReadOnlyList<ReadProblem> problems
    )
    {
        draft = FormDraft.TryReadJson(T.Form, utf8, out FormDraft? untyped, out problems)
            ? new Draft<T>(untyped)
            : null;
        return draft is not null;
    }

    /// <summary>This draft with another value in a cell.</summary>
    /// <param name="path">The cell's JSON Pointer.</param>
    /// <param name="value">The value.</param>
    /// <param name="source">Where it comes from.</param>
    /// <exception cref="KeyNotFoundException">There is no such cell.</exception>
    public Draft<T> With(string path, CellValue value, CellSource? source = null) =>
        new(Untyped.With(path, value, source));

    /// <summary>This draft with another text, or a number or truth value that is no cell.</summary>
    /// <param name="path">The member's JSON Pointer.</param>
    /// <param name="text">The text; a number or truth value as JSON spells it.</param>
    public Draft<T> WithText(string path, string text) => new(Untyped.WithText(path, text));

    /// <summary>
    /// Checks the rules that speak of one report. An equation with a missing operand is undecided: neither held nor broken.
    /// </summary>
    public CheckResult Check() => Untyped.Check();

    /// <summary>Checks the rules that speak of this draft and the one of the period before.</summary>
    /// <param name="previous">The draft of the period before.</param>
    public CheckResult CheckAgainst(Draft<T> previous)
    {
        ArgumentNullException.ThrowIfNull(previous);
        return Untyped.CheckAgainst(previous.Untyped);
    }

    /// <summary>The report that the draft is.</summary>
    /// <exception cref="ReportReadException">A number is missing, or one is not allowed; all are told.</exception>
    public T ToReport() =>
        TryToReport(out T? report, out IReadOnlyList<ReadProblem> problems)
            ? report
            : throw new ReportReadException(problems);

    /// <summary>The report that the draft is.</summary>
    /// <param name="report">The report; null where the draft is none yet.</param>
    /// <param name="problems">The cells that are missing; where none is, what the form does not allow.</param>
    public bool TryToReport([NotNullWhen(true)] out T? report, out IReadOnlyList<ReadProblem> problems) =>
        Untyped.TryToReport(out report, out problems);

    /// <summary>
    /// Fills the blanks that the hard rules leave no choice about, and says why. Nothing is guessed, no given number is
    /// changed; a cell that is withheld or can have no number is left alone.
    /// </summary>
    public Completion<T> Complete() => new(Untyped.Complete());

    /// <summary>
    /// Explains what is broken: the lightest sets of cells whose change can make every hard rule hold that is asked, with
    /// the right numbers where they are determined. Blanks may hold any number.
    /// </summary>
    /// <param name="options">How to look; where there are none, all cells weigh the same.</param>
    public Location Locate(LocationOptions? options = null) => Untyped.Locate(options);

    /// <summary>
    /// The draft as JSON, from which <see cref="ReadJson"/> reads it back: a missing number is <c>null</c>, or the text that
    /// says why there is none.
    /// </summary>
    public byte[] ToJsonUtf8() => Untyped.ToJsonUtf8();
}
