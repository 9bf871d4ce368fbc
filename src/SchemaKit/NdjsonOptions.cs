using System;

namespace SchemaKit;

/// <summary>How newline-delimited JSON is read.</summary>
public sealed class NdjsonOptions
{
    private const int GreatestMaxLineLength = 1 << 30;
    private const int DefaultMaxLineLength = 16 * 1024 * 1024;

    private readonly int _maxDegreeOfParallelism = 1;
    private readonly int _maxLineLength = DefaultMaxLineLength;

    /// <summary>
    /// On how many threads lines are made into reports; 1 where nothing else is set. Lines come in their order all the same. With
    /// more than one the stream is read ahead beside them: whoever leaves early waits for the read that is under way to end or to
    /// be cancelled. Up to two blocks a thread and three more are in memory, each of 256 KiB or of one longer line.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public int MaxDegreeOfParallelism
    {
        get => _maxDegreeOfParallelism;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxDegreeOfParallelism = value;
        }
    }

    /// <summary>
    /// How many bytes a line may have, 16 MiB where nothing else is set. A longer line is told as a fault and passed over.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1 or more than 1 GiB.</exception>
    public int MaxLineLength
    {
        get => _maxLineLength;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, GreatestMaxLineLength);
            _maxLineLength = value;
        }
    }
}
