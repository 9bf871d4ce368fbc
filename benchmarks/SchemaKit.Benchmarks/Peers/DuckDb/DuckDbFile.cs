using System;
using DuckDB.NET.Data;

namespace SchemaKit.Benchmarks.Peers.DuckDb;

/// <summary>An NDJSON file, read, checked and added up in one query.</summary>
internal sealed class DuckDbFile : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly DuckDBCommand _query;

    public DuckDbFile(string path, int threads)
    {
        _connection.Open();
        using DuckDBCommand settings = _connection.CreateCommand();
        settings.CommandText = $"SET threads = {threads}; SET preserve_insertion_order = false";
        settings.ExecuteNonQuery();
        _query = _connection.CreateCommand();
        _query.CommandText = $"""
            SELECT count(*) FILTER (WHERE NOT ({FormSql.Holds})), {FormSql.Sums}
            FROM read_ndjson('{path.Replace("'", "''", StringComparison.Ordinal)}', columns = {FormSql.Columns})
            """;
    }

    public Totals Sum()
    {
        using DuckDBDataReader row = _query.ExecuteReader();
        row.Read();
        return new Totals(row.GetInt64(0), DuckDbNumbers.Read(row, first: 1));
    }

    public void Dispose()
    {
        _query.Dispose();
        _connection.Dispose();
    }
}
