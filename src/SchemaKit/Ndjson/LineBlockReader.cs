using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace SchemaKit.Ndjson;

/// <summary>Cuts a stream into blocks of whole lines. It reads on only when asked, and keeps no more than one block.</summary>
internal sealed class LineBlockReader(Stream stream, int maxLineLength) : IDisposable
{
    private const int BlockLength = 256 * 1024;

    // What was read behind the last line feed.
    private byte[]? _rest;
    private int _restLength;
    private bool _isInLongLine;
    private bool _isAtEnd;

    /// <summary>The next block, as soon as a line has ended; null at the end of the stream.</summary>
    public async ValueTask<LineBlock?> ReadAsync(CancellationToken cancellation)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Math.Max(BlockLength, 2 * _restLength));
        int length = TakeRest(buffer);
        try
        {
            while (!_isAtEnd)
            {
                if (length == buffer.Length)
                {
                    if (length > maxLineLength)
                    {
                        _isInLongLine = true;
                        return LineBlock.OfLongLine();
                    }
                    buffer = Grow(buffer);
                }
                int count = await stream.ReadAsync(buffer.AsMemory(length), cancellation).ConfigureAwait(false);
                _isAtEnd = count == 0;
                int lineFeed = buffer.AsSpan(length, count).LastIndexOf((byte)'\n');
                int end = length + lineFeed + 1;
                length += count;
                if (_isInLongLine)
                    length = SkipLongLine(buffer, length, ref lineFeed, ref end);
                if (lineFeed < 0)
                    continue;
                KeepRest(buffer.AsSpan(end, length - end));
                return Take(ref buffer, end);
            }
            return length > 0 ? Take(ref buffer, length) : null;
        }
        finally
        {
            if (buffer.Length > 0)
                ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Dispose()
    {
        if (_rest is not null)
            ArrayPool<byte>.Shared.Return(_rest);
        _rest = null;
    }

    // The buffer goes to the block, which gives it back.
    private LineBlock Take(ref byte[] buffer, int length)
    {
        LineBlock block = LineBlock.Of(buffer, length, maxLineLength);
        buffer = [];
        return block;
    }

    // Drops what belongs to the long line, and says how much is left.
    private int SkipLongLine(byte[] buffer, int length, ref int lineFeed, ref int end)
    {
        int first = buffer.AsSpan(0, length).IndexOf((byte)'\n');
        if (first < 0)
            return 0;
        _isInLongLine = false;
        int skipped = first + 1;
        buffer.AsSpan(skipped, length - skipped).CopyTo(buffer);
        end -= skipped;
        lineFeed = end - 1;
        return length - skipped;
    }

    private int TakeRest(byte[] buffer)
    {
        int length = _restLength;
        _rest.AsSpan(0, length).CopyTo(buffer);
        _restLength = 0;
        return length;
    }

    private void KeepRest(ReadOnlySpan<byte> rest)
    {
        if (_rest is null || _rest.Length < rest.Length)
        {
            Dispose();
            _rest = ArrayPool<byte>.Shared.Rent(rest.Length);
        }
        rest.CopyTo(_rest);
        _restLength = rest.Length;
    }

    private static byte[] Grow(byte[] buffer)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * buffer.Length, Array.MaxLength));
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
