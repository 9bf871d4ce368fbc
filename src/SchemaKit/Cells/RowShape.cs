using System;
using System.Runtime.CompilerServices;

namespace SchemaKit.Cells;

/// <summary>
/// Rows are read as so many numbers one after the other. Their types are partial: who adds a field of their own to one is told,
/// for it would be read as a number.
/// </summary>
internal static class RowShape
{
    /// <summary>Sees that a type of rows is its columns and nothing else.</summary>
    /// <param name="columns">How many columns the schema has.</param>
    /// <typeparam name="TRow">The type of the rows.</typeparam>
    /// <exception cref="InvalidOperationException">It holds more.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Require<TRow>(int columns)
        where TRow : unmanaged
    {
        if (Unsafe.SizeOf<TRow>() != columns * sizeof(int))
            Refuse<TRow>(columns);
    }

    private static void Refuse<TRow>(int columns) =>
        throw new InvalidOperationException(
            $"{typeof(TRow)} is a row of {columns} numbers and must hold nothing else: a field was added to it in a part of your own, "
                + "or its layout was changed. Compute what you need in properties."
        );
}
