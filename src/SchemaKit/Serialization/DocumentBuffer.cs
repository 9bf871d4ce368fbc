using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace SchemaKit.Serialization;

/// <summary>A whole document in a rented buffer.</summary>
internal sealed class DocumentBuffer : IDisposable
{
    private const int FirstLength = 16 * 1024;

    private byte[]? _buffer;
    private int _length;

    private DocumentBuffer(int length) => _buffer = ArrayPool<byte>.Shared.Rent(length);

    public ReadOnlySpan<byte> Utf8 => _buffer.AsSpan(0, _length);

    public static DocumentBuffer Of(ReadOnlySequence<byte> utf8)
    {
        int length = checked((int)utf8.Length);
        var document = new DocumentBuffer(length) { _length = length };
        utf8.CopyTo(document._buffer);
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
        var document = new DocumentBuffer(FirstLength);
        try
        {
            while (true)
            {
                int count = await stream
                    .ReadAsync(document._buffer.AsMemory(document._length), cancellation)
                    .ConfigureAwait(false);
                if (count == 0)
                    return document;
                document._length += count;
                if (document._length > maxLength)
                    throw new InvalidDataException($"The document is longer than {maxLength} bytes.");
                document.Reserve();
            }
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (_buffer is not null)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = null;
    }

    private void Reserve()
    {
        if (_length < _buffer!.Length)
            return;
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * _length, Array.MaxLength));
        Utf8.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
