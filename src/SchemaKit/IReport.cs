using System;
using System.Buffers;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;
using SchemaKit.Cells;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>A report that a schema describes: what every type generated for a whole form can do.</summary>
/// <typeparam name="TSelf">The report's own type.</typeparam>
public interface IReport<TSelf> : IAddable<TSelf>
    where TSelf : class, IReport<TSelf>
{
    /// <summary>The form: its cells, labels and rules.</summary>
    static abstract FormSchema Form { get; }

    /// <summary>How many numbers the tables of a report hold, those in lists apart.</summary>
    static abstract int CellCount { get; }

    /// <summary>What <see cref="System.Text.Json.JsonSerializer"/> needs to know of the type; no reflection.</summary>
    static abstract JsonTypeInfo<TSelf> JsonTypeInfo { get; }

    /// <summary>Reads a report, strictly.</summary>
    /// <param name="utf8">A JSON document, UTF-8, with or without a byte order mark.</param>
    /// <exception cref="ReportReadException">The document is no such report; all its faults are told.</exception>
    static abstract TSelf ReadJson(ReadOnlySpan<byte> utf8);

    /// <summary>Reads a report, strictly.</summary>
    /// <param name="utf8">A JSON document, UTF-8, with or without a byte order mark.</param>
    /// <param name="report">The report; null where the document is none.</param>
    /// <param name="problems">All faults of the document, in its order; none where it is a report.</param>
    static abstract bool TryReadJson(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out TSelf? report,
        out IReadOnlyList<ReadProblem> problems
    );

    /// <summary>Adds reports up, cell by cell, exactly.</summary>
    /// <param name="reports">At least one.</param>
    /// <exception cref="ArgumentException">There is no report, or two are not of one kind.</exception>
    /// <exception cref="OverflowException">A sum is not one that the form allows in its cell.</exception>
    /// <exception cref="NotSupportedException">The form has rows with numbers and nothing to tell them apart.</exception>
    static abstract TSelf Sum(IEnumerable<TSelf> reports);

    /// <summary>Writes the report in its canonical spelling: schema order, no white space, the same bytes everywhere.</summary>
    /// <param name="writer">
    /// Where to. It gets the report in one piece as a rule; a text of more than 16 KiB, or a list, may be handed over in several.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A text holds one half of a surrogate pair, which UTF-8 cannot express; part of the report may have been handed over.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A member holds a value that its enumeration does not name; likewise.</exception>
    void WriteJson(IBufferWriter<byte> writer);

    /// <summary>The report in its canonical spelling.</summary>
    /// <exception cref="ArgumentException">
    /// A text holds one half of a surrogate pair, which UTF-8 cannot express, or a member a value that its enumeration does not name.
    /// </exception>
    byte[] ToJsonUtf8();

    /// <summary>Checks every invariant that speaks of one report.</summary>
    CheckResult Check();

    /// <summary>Checks the invariants that speak of this report and the one of the period before.</summary>
    /// <param name="previous">The report of the same unit and scope for the period before.</param>
    CheckResult CheckAgainst(TSelf previous);

    /// <summary>The cells and equations of this report; for a form without lists the same for all its reports.</summary>
    FormLayout Layout { get; }

    /// <summary>All that rules ask of this report: its numbers, and which conditions it meets.</summary>
    CellVector ToCellVector();

    /// <summary>Copies the numbers of the tables into a vector, in schema order, row by row.</summary>
    /// <param name="cells">At least as long as there are cells in <see cref="Layout"/>; without lists <see cref="CellCount"/>.</param>
    void CopyCellsTo(Span<CellValue> cells);

    /// <summary>This report with the numbers of a vector in its tables.</summary>
    /// <param name="cells">One number for each cell of <see cref="Layout"/>.</param>
    /// <exception cref="ArgumentException">A number is missing, or the vector has another length.</exception>
    /// <exception cref="OverflowException">A number is not one that the form allows in its cell.</exception>
    TSelf WithCells(ReadOnlySpan<CellValue> cells);
}
