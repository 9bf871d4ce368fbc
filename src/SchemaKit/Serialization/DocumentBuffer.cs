using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace SchemaKit.Serialization;

/// <summary>A whole document in a rented buffer, which grows.</summary>
internal sealed class DocumentBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstLength = 16 * 1024;

    private byte[] _buffer = [];
    private int _length;

    public ReadOnlySpan<byte> Utf8 => Memory.Span;

    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, _length);

    /// <summary>A report in its canonical spelling.</summary>
    public static DocumentBuffer Of<T>(T report)
        where T : class, IReport<T>
    {
        var document = new DocumentBuffer();
        try
        {
            report.WriteJson(document);
            return document;
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    public static DocumentBuffer Of(ReadOnlySequence<byte> utf8)
    {
        int length = checked((int)utf8.Length);
        var document = new DocumentBuffer();
        utf8.CopyTo(document.GetSpan(length));
        document.Advance(length);
        return document;
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <exception cref="InvalidDataException">There are more bytes than allowed.</exception>
    public static async ValueTask<DocumentBuffer> ReadAsync(
        Stream stream,
        int maxLength,
        CancellationToken cancellation
    )
    {
        var document = new DocumentBuffer();
        try
        {
            while (true)
            {
                int count = await stream.ReadAsync(document.GetMemory(), cancellation).ConfigureAwait(false);
                if (count == 0)
                    return document;
                document.Advance(count);
                if (document._length > maxLength)
                    throw new InvalidDataException($"The document is longer than {maxLength} bytes.");
            }
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _buffer.Length - _length);
        _length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        int needed = checked(_length + Math.Max(sizeHint, 1));
        if (needed > _buffer.Length)
            Grow(needed);
        return _buffer.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose()
    {
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        (_buffer, _length) = ([], 0);
    }

    private void Grow(int needed)
    {
        long doubled = Math.Min(2L * _buffer.Length, Array.MaxLength);
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Max(Math.Max(needed, doubled), FirstLength));
        Utf8.CopyTo(larger);
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
