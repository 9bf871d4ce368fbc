using System;
using System.IO;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Formats;

/// <summary>Counts what comes out of a packed stream, whatever its header says, and stops where it is too much.</summary>
internal sealed class CountingStream(Stream packed, ReadingLimits limits) : Stream
{
    private const int MaxAttributes = 20_000;

    private int _attributes;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int read = packed.Read(buffer);
        limits.CountExpanded(read);
        limits.Check();
        CheckAttributes(buffer[..read]);
        return read;
    }

    // To find attributes that are there twice takes a reader of XML the square of their number. None has more than equals signs.
    private void CheckAttributes(ReadOnlySpan<byte> bytes)
    {
        for (int at; (at = bytes.IndexOfAny((byte)'<', (byte)'=')) >= 0; bytes = bytes[(at + 1)..])
        {
            _attributes = bytes[at] == '<' ? 0 : _attributes + 1;
            if (_attributes > MaxAttributes)
                throw DocumentReadException.TooMuch(
                    $"more than {MaxAttributes} attributes in one element",
                    $"一个 XML 元素的属性超过 {MaxAttributes} 个"
                );
        }
    }

    /// <inheritdoc/>
    public override void Flush() { }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
