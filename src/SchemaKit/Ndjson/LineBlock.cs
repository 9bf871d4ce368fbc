using System;
using System.Buffers;

namespace SchemaKit.Ndjson;

/// <summary>Whole lines of an input in a rented buffer, or one line that is too long to be kept.</summary>
internal sealed class LineBlock : IDisposable
{
    private readonly int _length;
    private byte[]? _buffer;

    public LineBlock(byte[] buffer, int length, bool isTooLong = false) =>
        (_buffer, _length, IsTooLong) = (buffer, length, isTooLong);

    /// <summary>Whether this stands for a line that was longer than allowed; nothing of it is kept.</summary>
    public bool IsTooLong { get; }

    /// <summary>The lines; the last may be without a line feed.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    /// <summary>How many lines end in it.</summary>
    public long CountLines() => IsTooLong ? 1 : Bytes.Count((byte)'\n');

    public void Dispose()
    {
        if (_buffer is not null)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = null;
    }
}
