using System;

namespace SchemaKit;

/// <summary>Makes something of a line of newline-delimited JSON.</summary>
/// <param name="line">The line. Its bytes are there for the time of the call only.</param>
/// <typeparam name="TResult">What is made of it.</typeparam>
public delegate TResult NdjsonSelector<out TResult>(NdjsonText line);

/// <summary>A line of newline-delimited JSON as it stands in the input.</summary>
public readonly ref struct NdjsonText
{
    internal NdjsonText(long number, ReadOnlySpan<byte> utf8, bool isTooLong)
    {
        Number = number;
        Utf8 = utf8;
        IsTooLong = isTooLong;
    }

    /// <summary>Which line of the input it is, from 1; empty lines count, though they are not told.</summary>
    public long Number { get; }

    /// <summary>The line without its line feed; empty where it is too long.</summary>
    public ReadOnlySpan<byte> Utf8 { get; }

    /// <summary>Whether the line has more bytes than allowed.</summary>
    public bool IsTooLong { get; }
}
