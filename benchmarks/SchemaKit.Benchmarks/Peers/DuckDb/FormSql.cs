using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Disclosure;
using SchemaKit.Schema;

namespace SchemaKit.Benchmarks.Peers.DuckDb;

/// <summary>The form of 2021 in SQL, over the structs that DuckDB reads from JSON.</summary>
internal static class FormSql
{
    private static readonly IReadOnlyList<Cell> Cells = AnnualReport.Form.Cells;

    /// <summary>Every cell's sum, in the order of the form.</summary>
    public static string Sums { get; } = string.Join(", ", Cells.Select(c => $"sum({Column(c)})"));

    /// <summary>Whether all hard equations hold.</summary>
    public static string Holds { get; } =
        string.Join(
            " AND ",
            AnnualReport
                .Form.Equations.Where(e => e.Rule.Severity == Severity.Error)
                .Select(e => $"{Side(e.Left)} = {Side(e.Right)}")
        );

    /// <summary>The columns of a report, as <c>read_ndjson</c> wants them.</summary>
    public static string Columns { get; } =
        "{'unit': 'VARCHAR', 'year': 'INTEGER', 'scope': 'VARCHAR', "
        + string.Join(", ", Members(Cells.Select(Names), 0).Select(m => $"'{m.Name}': '{m.Type}'"))
        + "}";

    private static string Side(IReadOnlyList<Term> terms) =>
        string.Join(" + ", terms.Select(t => Column(t.Cell) + "::BIGINT"));

    private static string Column(Cell cell) => string.Join('.', Names(cell).Select(n => $"\"{n}\""));

    private static string[] Names(Cell cell) => cell.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<(string Name, string Type)> Members(IEnumerable<string[]> paths, int depth) =>
        paths.GroupBy(p => p[depth]).Select(g => (g.Key, Type([.. g], depth + 1)));

    private static string Type(string[][] paths, int depth)
    {
        if (paths[0].Length > depth)
            return $"STRUCT({string.Join(", ", Members(paths, depth).Select(m => $"\"{m.Name}\" {m.Type}"))})";
        return AnnualReport.Form.FindCell("/" + string.Join('/', paths[0]))!.IsInteger ? "INTEGER" : "DECIMAL(18,4)";
    }
}
