using System;
using System.Buffers;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using SchemaKit.Ndjson;
using SchemaKit.Serialization;
#if NET10_0_OR_GREATER
using System.IO.Pipelines;
#endif

namespace SchemaKit;

// All overloads are of one version: none of their optional parameters was added beside another's.
#pragma warning disable RS0026

/// <summary>
/// Reads reports from sequences, streams and pipes, one document or one a line, and writes them for people to read. What
/// stands in memory as one span, a report's own <c>ReadJson</c> reads.
/// </summary>
public static class ReportSerializer
{
    private const int DefaultMaxLength = 64 * 1024 * 1024;

    private static readonly NdjsonOptions DefaultOptions = new();

    /// <summary>Reads a report, strictly.</summary>
    /// <param name="utf8">A JSON document, UTF-8, with or without a byte order mark.</param>
    /// <typeparam name="T">The type of the report.</typeparam>
    /// <exception cref="ReportReadException">The document is no such report; all its faults are told.</exception>
    public static T Read<T>(ReadOnlySequence<byte> utf8)
        where T : class, IReport<T> =>
        TryRead(utf8, out T? report, out IReadOnlyList<ReadProblem> problems)
            ? report
            : throw new ReportReadException(problems);

    /// <summary>Reads a report, strictly.</summary>
    /// <param name="utf8">A JSON document, UTF-8, with or without a byte order mark.</param>
    /// <param name="report">The report; null where the document is none.</param>
    /// <param name="problems">All faults of the document, in its order; none where it is a report.</param>
    /// <typeparam name="T">The type of the report.</typeparam>
    public static bool TryRead<T>(
        ReadOnlySequence<byte> utf8,
        [NotNullWhen(true)] out T? report,
        out IReadOnlyList<ReadProblem> problems
    )
        where T : class, IReport<T>
    {
        if (utf8.IsSingleSegment)
            return T.TryReadJson(utf8.FirstSpan, out report, out problems);
        using DocumentBuffer document = DocumentBuffer.Of(utf8);
        return T.TryReadJson(document.Utf8, out report, out problems);
    }

    /// <summary>Reads a stream to its end as one report, strictly.</summary>
    /// <param name="stream">A JSON document, UTF-8, with or without a byte order mark. It is not closed.</param>
    /// <param name="maxLength">How many bytes the document may have; 64 MiB where nothing else is said.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <typeparam name="T">The type of the report.</typeparam>
    /// <exception cref="ReportReadException">The document is no such report; all its faults are told.</exception>
    /// <exception cref="InvalidDataException">The document is longer than allowed.</exception>
    public static async ValueTask<T> ReadAsync<T>(
        Stream stream,
        int maxLength = DefaultMaxLength,
        CancellationToken cancellation = default
    )
        where T : class, IReport<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        using DocumentBuffer document = await DocumentBuffer
            .ReadAsync(stream, maxLength, cancellation)
            .ConfigureAwait(false);
        return T.ReadJson(document.Utf8);
    }

    /// <summary>Reads newline-delimited JSON, a report a line. Memory does not grow with the number of lines.</summary>
    /// <param name="stream">
    /// Lines of JSON, UTF-8. Empty lines are passed over. It is read on only as lines are asked for, and is not closed.
    /// </param>
    /// <param name="options">How to read; where there are none, on one thread.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <typeparam name="T">The type of the reports.</typeparam>
    /// <returns>
    /// The lines in their order, as soon as each has ended. A line that is no report says why, and the next ones follow.
    /// </returns>
    public static IAsyncEnumerable<NdjsonLine<T>> ReadNdjson<T>(
        Stream stream,
        NdjsonOptions? options = null,
        CancellationToken cancellation = default
    )
        where T : class, IReport<T> => ReadNdjson<T, NdjsonLine<T>>(stream, line => line, options, cancellation);

    /// <summary>Reads newline-delimited JSON, a report a line, and makes something of each line.</summary>
    /// <param name="stream">
    /// Lines of JSON, UTF-8. Empty lines are passed over. It is read on only as results are asked for, and is not closed.
    /// </param>
    /// <param name="select">
    /// What to make of a line, such as its check. With several threads it is called on them, for several lines at once.
    /// </param>
    /// <param name="options">How to read; where there are none, on one thread.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <typeparam name="T">The type of the reports.</typeparam>
    /// <typeparam name="TResult">What is made of a line.</typeparam>
    /// <returns>The results in the order of the lines.</returns>
    public static IAsyncEnumerable<TResult> ReadNdjson<T, TResult>(
        Stream stream,
        Func<NdjsonLine<T>, TResult> select,
        NdjsonOptions? options = null,
        CancellationToken cancellation = default
    )
        where T : class, IReport<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(select);
        int maxLength = (options ?? DefaultOptions).MaxLineLength;
        return ReadNdjson(stream, line => select(NdjsonLine<T>.Read(line, maxLength)), options, cancellation);
    }

    /// <summary>Reads newline-delimited JSON and makes something of each line, be they reports on one form or on several.</summary>
    /// <param name="stream">
    /// Lines of JSON, UTF-8. Empty lines are passed over. It is read on only as results are asked for, and is not closed.
    /// </param>
    /// <param name="select">
    /// What to make of a line, as a rule with <c>TryReadJson</c> of the type of report that it is. With several threads it is
    /// called on them, for several lines at once.
    /// </param>
    /// <param name="options">How to read; where there are none, on one thread.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <typeparam name="TResult">What is made of a line.</typeparam>
    /// <returns>The results in the order of the lines.</returns>
    public static IAsyncEnumerable<TResult> ReadNdjson<TResult>(
        Stream stream,
        NdjsonSelector<TResult> select,
        NdjsonOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(select);
        return new NdjsonSequence<TResult>(stream, select, options ?? DefaultOptions).Read(cancellation);
    }

#if NET10_0_OR_GREATER
    /// <summary>Reads a pipe to its end as one report, strictly.</summary>
    /// <param name="pipe">A JSON document, UTF-8, with or without a byte order mark. It is not completed.</param>
    /// <param name="maxLength">How many bytes the document may have; 64 MiB where nothing else is said.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <typeparam name="T">The type of the report.</typeparam>
    /// <exception cref="ReportReadException">The document is no such report; all its faults are told.</exception>
    /// <exception cref="InvalidDataException">The document is longer than allowed.</exception>
    public static ValueTask<T> ReadAsync<T>(
        PipeReader pipe,
        int maxLength = DefaultMaxLength,
        CancellationToken cancellation = default
    )
        where T : class, IReport<T>
    {
        ArgumentNullException.ThrowIfNull(pipe);
        return ReadAsync<T>(pipe.AsStream(leaveOpen: true), maxLength, cancellation);
    }

    /// <summary>Reads newline-delimited JSON, a report a line. Memory does not grow with the number of lines.</summary>
    /// <param name="pipe">
    /// Lines of JSON, UTF-8. Empty lines are passed over. It is read on only as lines are asked for, and is not completed.
    /// </param>
    /// <param name="options">How to read; where there are none, on one thread.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <typeparam name="T">The type of the reports.</typeparam>
    /// <returns>
    /// The lines in their order, as soon as each has ended. A line that is no report says why, and the next ones follow.
    /// </returns>
    public static IAsyncEnumerable<NdjsonLine<T>> ReadNdjson<T>(
        PipeReader pipe,
        NdjsonOptions? options = null,
        CancellationToken cancellation = default
    )
        where T : class, IReport<T>
    {
        ArgumentNullException.ThrowIfNull(pipe);
        return ReadNdjson<T>(pipe.AsStream(leaveOpen: true), options, cancellation);
    }
#endif

    /// <summary>Writes a report for people to read: the canonical spelling with a line a member and two spaces a level.</summary>
    /// <param name="report">The report.</param>
    /// <param name="writer">Where to.</param>
    /// <typeparam name="T">The type of the report.</typeparam>
    public static void WriteIndented<T>(T report, IBufferWriter<byte> writer)
        where T : class, IReport<T>
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        using DocumentBuffer canonical = DocumentBuffer.Of(report);
        JsonIndenter.Indent(canonical.Utf8, writer);
    }
}
