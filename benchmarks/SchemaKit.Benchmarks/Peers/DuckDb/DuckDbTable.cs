using System;
using System.Collections.Generic;
using System.Linq;
using DuckDB.NET.Data;
using SchemaKit.Disclosure;

namespace SchemaKit.Benchmarks.Peers.DuckDb;

/// <summary>Reports in a table in memory, a column for each cell.</summary>
internal sealed class DuckDbTable : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly DuckDBCommand _sum;

    public DuckDbTable(IEnumerable<AnnualReport> reports, int threads)
    {
        _connection.Open();
        string[] types = [.. AnnualReport.Form.Cells.Select(c => c.IsInteger ? "INTEGER" : "DECIMAL(18,4)")];
        Execute($"SET threads = {threads}");
        Execute($"CREATE TABLE reports ({string.Join(", ", types.Select((t, i) => $"c{i} {t}"))})");
        Fill(reports);
        _sum = _connection.CreateCommand();
        _sum.CommandText = $"SELECT {string.Join(", ", types.Select((_, i) => $"sum(c{i})"))} FROM reports";
    }

    public decimal[] Sum()
    {
        using DuckDBDataReader row = _sum.ExecuteReader();
        row.Read();
        return DuckDbNumbers.Read(row, first: 0);
    }

    public void Dispose()
    {
        _sum.Dispose();
        _connection.Dispose();
    }

    private void Fill(IEnumerable<AnnualReport> reports)
    {
        using DuckDBAppender appender = _connection.CreateAppender("reports");
        var cells = new CellValue[AnnualReport.CellCount];
        foreach (AnnualReport report in reports)
        {
            report.CopyCellsTo(cells);
            IDuckDBAppenderRow row = appender.CreateRow();
            for (int i = 0; i < cells.Length; i++)
            {
                if (AnnualReport.Form.Cells[i].IsInteger)
                    row.AppendValue((int)cells[i].Value);
                else
                    row.AppendValue(cells[i].Value);
            }
            row.EndRow();
        }
    }

    private void Execute(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
