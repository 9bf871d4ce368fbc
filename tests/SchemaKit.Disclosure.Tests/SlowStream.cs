using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace SchemaKit.Disclosure.Tests;

/// <summary>A stream that gives few bytes at a time, repeats itself if asked to, and counts what was taken.</summary>
internal sealed class SlowStream(byte[] bytes, Func<int> chunk, long times = 1) : Stream
{
    private long _position;

    public long Taken => _position;

    public bool IsDisposed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_position >= bytes.Length * times || buffer.IsEmpty)
            return 0;
        int at = (int)(_position % bytes.Length);
        int count = Math.Min(Math.Min(chunk(), buffer.Length), bytes.Length - at);
        bytes.AsSpan(at, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new ValueTask<int>(Read(buffer.Span));
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
