using System;
using System.Runtime.Intrinsics;

namespace SchemaKit.Serialization;

/// <summary>A member of an object.</summary>
internal sealed class ShapeMember
{
    private readonly Vector256<byte> _bytes;
    private readonly Vector256<byte> _mask;

    /// <summary>A member of an object.</summary>
    /// <param name="name">Its name in UTF-8.</param>
    /// <param name="canonical">The same in its canonical spelling, in quotes, with the colon.</param>
    /// <param name="value">What its value is made of; null where it is neither an object nor a list.</param>
    public ShapeMember(byte[] name, byte[] canonical, Shape? value)
    {
        (Name, Canonical, Value) = (name, canonical, value);
        Span<byte> bytes = stackalloc byte[Vector256<byte>.Count];
        Span<byte> mask = stackalloc byte[Vector256<byte>.Count];
        int length = Math.Min(canonical.Length, bytes.Length);
        canonical.AsSpan(0, length).CopyTo(bytes);
        mask.Slice(0, length).Fill(byte.MaxValue);
        _bytes = Vector256.Create<byte>(bytes);
        _mask = Vector256.Create<byte>(mask);
    }

    /// <summary>Its name in UTF-8.</summary>
    public byte[] Name { get; }

    /// <summary>The same in its canonical spelling, in quotes, with the colon.</summary>
    public byte[] Canonical { get; }

    /// <summary>What its value is made of; null where it is neither an object nor a list.</summary>
    public Shape? Value { get; }

    /// <summary>Whether a text begins with the canonical spelling.</summary>
    /// <remarks>
    /// Names are of all lengths in no order that a processor could foretell, so they are compared in one step whatever their length.
    /// </remarks>
    public bool Begins(ReadOnlySpan<byte> json) =>
        json.Length >= Vector256<byte>.Count && Canonical.Length <= Vector256<byte>.Count
            ? (Vector256.Create(json) & _mask) == _bytes
            : json.StartsWith(Canonical);
}
