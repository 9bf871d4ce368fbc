using System;

namespace SchemaKit.Cells;

/// <summary>The sum of one cell over reports: exact, or unknown once a report leaves the cell open.</summary>
internal struct CellSum
{
    private const int MaxScale = 6;
    private const decimal Millionth = 0.000001m;

    // Amounts have few digits and few decimals: they are added as whole numbers of millionths while these fit.
    private long _millionths;
    private ExactSum _long;

    private static ReadOnlySpan<long> Powers => [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];

    public bool IsUnknown { get; private set; }

    /// <summary>Whether it is as if nothing had been added.</summary>
    public readonly bool IsZero => !IsUnknown && _millionths == 0 && _long == default;

    public readonly ExactSum Value => _long.Plus(_millionths, Millionth);

    public void Add(decimal value)
    {
        if (TryToMillionths(value, out long millionths))
        {
            long sum = unchecked(_millionths + millionths);
            bool isOverflow = ((_millionths ^ sum) & (millionths ^ sum)) < 0;
            if (!isOverflow)
            {
                _millionths = sum;
                return;
            }
        }
        _long.Add(value, 1m);
    }

    public void Add(CellValue value)
    {
        IsUnknown |= !value.HasValue;
        Add(value.Value);
    }

    public void Add(CellSum other)
    {
        IsUnknown |= other.IsUnknown;
        _long = _long.PlusSum(other.Value);
    }

    // A mantissa of 32 bits times a power of ten up to 10^6 fits into 64.
    private static bool TryToMillionths(decimal value, out long millionths)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        int scale = (bits[3] >> 16) & 0xFF;
        millionths = 0;
        if ((bits[1] | bits[2]) != 0 || scale > MaxScale)
            return false;
        millionths = (uint)bits[0] * Powers[scale];
        if (bits[3] < 0)
            millionths = -millionths;
        return true;
    }
}
