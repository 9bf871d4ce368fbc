using System;
using System.Collections.Generic;
using SchemaKit.Schema;
using SchemaKit.Schema.Json;

namespace SchemaKit.Ndjson;

/// <summary>Reads the lines of blocks as reports, one after the other.</summary>
/// <typeparam name="T">The type of the reports.</typeparam>
internal sealed class NdjsonParser<T>(int maxLineLength)
    where T : class, IReport<T>
{
    /// <summary>Reads the next line that is not empty; false where there is none.</summary>
    /// <param name="block">The block.</param>
    /// <param name="at">Where the line begins; then where the next one does.</param>
    /// <param name="number">The number of the line before; then that of this line.</param>
    /// <param name="line">The line.</param>
    public bool TryReadNext(LineBlock block, ref int at, ref long number, out NdjsonLine<T> line)
    {
        if (block.IsTooLong && at == 0)
        {
            at = 1;
            line = TooLong(++number);
            return true;
        }
        ReadOnlySpan<byte> bytes = block.Bytes;
        while (at < bytes.Length)
        {
            ReadOnlySpan<byte> rest = bytes.Slice(at);
            int lineFeed = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> text = lineFeed < 0 ? rest : rest.Slice(0, lineFeed);
            at += text.Length + 1;
            number++;
            if (text.Trim(" \t\r"u8).IsEmpty)
                continue;
            line = text.Length > maxLineLength ? TooLong(number) : Read(text, number);
            return true;
        }
        line = default;
        return false;
    }

    private static NdjsonLine<T> Read(ReadOnlySpan<byte> text, long number)
    {
        bool isReport = T.TryReadJson(text, out T? report, out IReadOnlyList<ReadProblem> problems);
        return new NdjsonLine<T>(number, isReport ? report : null, problems);
    }

    private NdjsonLine<T> TooLong(long number)
    {
        var expected = new Phrase($"a line of at most {maxLineLength} bytes", $"不超过 {maxLineLength} 字节的一行");
        var problem = new ReadProblem(ReadProblemKind.TooLong, "", new TextPosition(1, 1), "", expected, "");
        return new NdjsonLine<T>(number, null, [problem]);
    }
}
