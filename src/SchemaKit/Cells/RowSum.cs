using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SchemaKit.Cells;

/// <summary>Begins sums of rows.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowSum
{
    /// <summary>A sum of one row.</summary>
    /// <param name="columns">How many numbers it has.</param>
    /// <param name="row">The row.</param>
    /// <typeparam name="TRow">The type of the rows: 4 to 8 <see cref="int"/> and nothing else.</typeparam>
    /// <exception cref="InvalidOperationException">The type holds more than the numbers.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RowSum<TRow> Of<TRow>(int columns, in TRow row)
        where TRow : unmanaged
    {
        RowShape.Require<TRow>(columns);
        return default(RowSum<TRow>).Plus(in row);
    }
}

/// <summary>
/// The sum of rows, column by column, as checks compare it: 64 bits a column, so that no sum of fewer than 2^32 rows
/// overflows. Rows are read where they stand: copying one costs more than adding it.
/// </summary>
/// <typeparam name="TRow">The type of the rows: 4 to 8 <see cref="int"/> and nothing else.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RowSum<TRow>
    where TRow : unmanaged
{
    private const int Lanes = 4;

    // The first four columns and the last four. Where a row has fewer than eight, some are in both, which changes no
    // comparison. More vectors than two would not stay in registers.
    private readonly Vector256<long> _head;
    private readonly Vector256<long> _tail;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private RowSum(Vector256<long> head, Vector256<long> tail)
    {
        _head = head;
        _tail = tail;
    }

    /// <summary>This sum and a row more.</summary>
    /// <param name="row">The row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RowSum<TRow> Plus(in TRow row)
    {
        ReadOnlySpan<int> columns = Columns(in row);
        return new RowSum<TRow>(_head + Head(columns), _tail + Tail(columns));
    }

    /// <summary>This sum less a row.</summary>
    /// <param name="row">The row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RowSum<TRow> Minus(in TRow row)
    {
        ReadOnlySpan<int> columns = Columns(in row);
        return new RowSum<TRow>(_head - Head(columns), _tail - Tail(columns));
    }

    /// <summary>Whether every column is that of the other sum.</summary>
    /// <param name="other">The other sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsEqualTo(RowSum<TRow> other) =>
        ((_head ^ other._head) | (_tail ^ other._tail)) == Vector256<long>.Zero;

    /// <summary>Whether no column is more than that of the other sum.</summary>
    /// <param name="other">The other sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAtMost(RowSum<TRow> other) =>
        Vector256.LessThanOrEqualAll(_head, other._head) && Vector256.LessThanOrEqualAll(_tail, other._tail);

    /// <summary>Whether no column is less than that of the other sum.</summary>
    /// <param name="other">The other sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAtLeast(RowSum<TRow> other) => other.IsAtMost(this);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ReadOnlySpan<int> Columns(in TRow row) =>
        MemoryMarshal.Cast<TRow, int>(new ReadOnlySpan<TRow>(in row));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> Head(ReadOnlySpan<int> columns) => Widen(Vector128.Create(columns));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> Tail(ReadOnlySpan<int> columns) =>
        Widen(Vector128.Create(columns.Slice(columns.Length - Lanes)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> Widen(Vector128<int> columns) => Vector256.WidenLower(columns.ToVector256Unsafe());
}
