namespace SchemaKit.Cells;

/// <summary>The sum of one cell over reports: exact, or unknown once a report leaves the cell open.</summary>
internal struct CellSum
{
    // Amounts have few digits and few decimals: they are added as whole numbers of millionths while these fit.
    private const int MaxScale = 6;
    private const decimal UnitsInOne = 1_000_000m;
    private const decimal MaxShort = 1_000_000_000_000m;

    private long _millionths;
    private ExactSum _long;

    public bool IsUnknown { get; private set; }

    public readonly ExactSum Value => _long.Plus(_millionths, 1m / UnitsInOne);

    public void Add(decimal value)
    {
        if (value.Scale <= MaxScale && value is > -MaxShort and < MaxShort)
        {
            long millionths = (long)(value * UnitsInOne);
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
}
