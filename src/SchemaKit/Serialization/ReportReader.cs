using System;
using System.Buffers;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using SchemaKit.Schema;

namespace SchemaKit.Serialization;

/// <summary>
/// Reads whole documents with a generated reader: at once where the members stand in schema order, else after they have
/// been brought into it. What is wrong with a document that is refused, the schema's interpreter finds.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ReportReader
{
    /// <summary>Reads a report, strictly.</summary>
    /// <param name="utf8">A JSON document, UTF-8, with or without a byte order mark.</param>
    /// <param name="form">The form that the document should follow.</param>
    /// <param name="read">The form's generated reader.</param>
    /// <exception cref="ReportReadException">The document is no such report; all its faults are told.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8, Lazy<FormSchema> form, JsonReading<T> read)
        where T : class =>
        TryRead(utf8, form, read, out T? report) ? report : throw new ReportReadException(FindFaults(form.Value, utf8));

    /// <summary>Reads a report, strictly.</summary>
    /// <param name="utf8">A JSON document, UTF-8, with or without a byte order mark.</param>
    /// <param name="form">The form that the document should follow.</param>
    /// <param name="read">The form's generated reader.</param>
    /// <param name="report">The report; null where the document is none.</param>
    /// <param name="problems">All faults of the document, in its order; none where it is a report.</param>
    public static bool TryRead<T>(
        ReadOnlySpan<byte> utf8,
        Lazy<FormSchema> form,
        JsonReading<T> read,
        [NotNullWhen(true)] out T? report,
        out IReadOnlyList<ReadProblem> problems
    )
        where T : class
    {
        bool isRead = TryRead(utf8, form, read, out report);
        problems = isRead ? [] : FindFaults(form.Value, utf8);
        return isRead;
    }

    private static bool TryRead<T>(
        ReadOnlySpan<byte> utf8,
        Lazy<FormSchema> form,
        JsonReading<T> read,
        [NotNullWhen(true)] out T? report
    )
        where T : class
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(read);
        return TryReadInOrder(utf8, read, out report) || TryReadAnyOrder(utf8, form.Value, read, out report);
    }

    private static bool TryReadInOrder<T>(
        ReadOnlySpan<byte> utf8,
        JsonReading<T> read,
        [NotNullWhen(true)] out T? report
    )
        where T : class
    {
        var json = new JsonScanner(utf8);
        T candidate = read(ref json);
        report = json.IsAtEnd ? candidate : null;
        return report is not null;
    }

    private static bool TryReadAnyOrder<T>(
        ReadOnlySpan<byte> utf8,
        FormSchema form,
        JsonReading<T> read,
        [NotNullWhen(true)] out T? report
    )
        where T : class
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(utf8.Length);
        try
        {
            report = null;
            return MemberOrder.Of(form).TryArrange(utf8, buffer, out int length)
                && TryReadInOrder(buffer.AsSpan(0, length), read, out report);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static IReadOnlyList<ReadProblem> FindFaults(FormSchema form, ReadOnlySpan<byte> utf8) =>
        form.TryRead(utf8.ToArray(), out _, out IReadOnlyList<ReadProblem> problems)
            ? throw new InvalidOperationException(
                "The generated reader refuses a document in which the schema's interpreter finds no fault. "
                    + "Please report this document as a defect of SchemaKit."
            )
            : problems;
}
