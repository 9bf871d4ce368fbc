using System;
using System.Buffers;
using System.Collections.Generic;

namespace SchemaKit.Tests.Serialization;

/// <summary>A buffer that never gives more room than it is asked for, and new room every time.</summary>
internal sealed class ExactBufferWriter(int smallest) : IBufferWriter<byte>
{
    private readonly List<byte> _written = [];
    private byte[] _free = [];

    public int Requests { get; private set; }

    public byte[] Written => [.. _written];

    public void Advance(int count)
    {
        _written.AddRange(_free.AsSpan(0, count));
        _free = [];
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Requests++;
        return _free = new byte[Math.Max(sizeHint, smallest)];
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
