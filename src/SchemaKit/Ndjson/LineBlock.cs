using System;
using System.Buffers;

namespace SchemaKit.Ndjson;

/// <summary>Whole lines of an input in a rented buffer, or one line that is too long to be kept.</summary>
internal sealed class LineBlock : IDisposable
{
    private readonly int _length;
    private readonly int _maxLineLength;
    private readonly bool _isTooLong;
    private byte[]? _buffer;
    private int _at;

    private LineBlock(byte[]? buffer, int length, int maxLineLength, bool isTooLong) =>
        (_buffer, _length, _maxLineLength, _isTooLong) = (buffer, length, maxLineLength, isTooLong);

    private ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    /// <summary>Lines, of which the last may be without a line feed.</summary>
    /// <param name="buffer">A rented buffer, which goes to the block.</param>
    /// <param name="length">How much of it is lines.</param>
    /// <param name="maxLineLength">How many bytes a line may have.</param>
    public static LineBlock Of(byte[] buffer, int length, int maxLineLength) =>
        new(buffer, length, maxLineLength, isTooLong: false);

    /// <summary>A line of which nothing is kept.</summary>
    public static LineBlock OfLongLine() => new(null, 0, 0, isTooLong: true);

    /// <summary>How many lines end in it.</summary>
    public long CountLines() => _isTooLong ? 1 : Bytes.Count((byte)'\n');

    /// <summary>Goes on to the next line that is not empty; false where there is none.</summary>
    /// <param name="number">The number of the line before; then that of the line.</param>
    /// <param name="line">The line.</param>
    public bool TryReadNext(ref long number, out NdjsonText line)
    {
        line = default;
        if (_isTooLong)
        {
            if (_at++ > 0)
                return false;
            line = new NdjsonText(++number, [], isTooLong: true);
            return true;
        }
        ReadOnlySpan<byte> bytes = Bytes;
        while (_at < bytes.Length)
        {
            ReadOnlySpan<byte> rest = bytes.Slice(_at);
            int lineFeed = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> text = lineFeed < 0 ? rest : rest.Slice(0, lineFeed);
            _at += text.Length + 1;
            number++;
            if (text.TrimStart(" \t\r"u8).IsEmpty)
                continue;
            bool isTooLong = text.Length > _maxLineLength;
            line = new NdjsonText(number, isTooLong ? [] : text, isTooLong);
            return true;
        }
        return false;
    }

    public void Dispose()
    {
        if (_buffer is not null)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = null;
    }
}
