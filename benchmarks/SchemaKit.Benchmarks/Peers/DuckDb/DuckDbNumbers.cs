using System.Data.Common;
using System.Numerics;
using SchemaKit.Disclosure;

namespace SchemaKit.Benchmarks.Peers.DuckDb;

/// <summary>Sums as DuckDB gives them: integers of 128 bits, and decimals.</summary>
internal static class DuckDbNumbers
{
    public static decimal[] Read(DbDataReader row, int first)
    {
        var cells = new decimal[AnnualReport.CellCount];
        for (int i = 0; i < cells.Length; i++)
        {
            object value = row.GetValue(first + i);
            cells[i] = value is BigInteger whole ? (decimal)whole : (decimal)value;
        }
        return cells;
    }
}
