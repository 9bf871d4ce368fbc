using System;
using System.Globalization;

namespace SchemaKit.Documents.Writing;

/// <summary>A place in a workbook.</summary>
/// <param name="Sheet">The sheet, from 0.</param>
/// <param name="Row">The row, from 0.</param>
/// <param name="Column">The column, from 0.</param>
internal readonly record struct SheetAddress(int Sheet, int Row, int Column) : IComparable<SheetAddress>
{
    /// <summary>The place within its sheet, such as <c>B7</c>.</summary>
    public string Text => Of(Row, Column);

    /// <summary>A place within a sheet.</summary>
    public static string Of(int row, int column)
    {
        string letters = "";
        for (int c = column + 1; c > 0; c = (c - 1) / 26)
            letters = (char)('A' + ((c - 1) % 26)) + letters;
        return letters + (row + 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Row by row, sheet by sheet.</summary>
    public int CompareTo(SheetAddress other) => (Sheet, Row, Column).CompareTo((other.Sheet, other.Row, other.Column));
}
