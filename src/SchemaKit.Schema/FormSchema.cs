using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using SchemaKit.Schema.Checking;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Schema;

/// <summary>
/// A form at run time: its cells, its rules as a sparse system of equations, and an interpreter that reads and checks
/// documents by it. Immutable and safe to share between threads.
/// </summary>
public sealed class FormSchema
{
    private int[]? _equationCounts;

    internal FormSchema(FormModel model)
    {
        Model = model;
        var expansion = new FormExpansion(model);
        Cells = expansion.Cells;
        Equations = expansion.Equations;
    }

    /// <summary>The <c>$id</c> of the schema document.</summary>
    public string Id => Model.Id;

    /// <summary>What the form is called.</summary>
    public Labels Labels => Model.Root.Documentation.Labels;

    /// <summary>The numbers of its tables, in schema order.</summary>
    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>Its rules, one equation for each place and each leaf.</summary>
    public IReadOnlyList<Equation> Equations { get; }

    internal FormModel Model { get; }

    /// <summary>Reads a schema document (<c>*.tables.json</c>).</summary>
    /// <exception cref="SchemaException">The document has faults.</exception>
    public static FormSchema Parse(string json) =>
        TryParse(json, out FormSchema? form, out IReadOnlyList<SchemaProblem> problems)
            ? form!
            : throw new SchemaException(problems);

    /// <summary>Reads a schema document; where it has faults, all of them are told.</summary>
    public static bool TryParse(string json, out FormSchema? form, out IReadOnlyList<SchemaProblem> problems)
    {
        ArgumentNull.Check(json, nameof(json));
        SchemaParseResult result = SchemaParser.Parse(new SchemaSource("schema.tables.json", json, ""));
        form = result.Model is null ? null : new FormSchema(result.Model);
        problems = [.. result.Problems];
        return form is not null;
    }

    /// <summary>The cell at a JSON Pointer; null where there is none.</summary>
    public Cell? FindCell(string path) =>
        Cells.FirstOrDefault(c => string.Equals(c.Path, path, StringComparison.Ordinal));

    /// <summary>Reads a document by interpreting the schema; where it has faults, all of them are told.</summary>
    /// <param name="utf8">The document, UTF-8, with or without a byte order mark.</param>
    /// <param name="document">What was read.</param>
    /// <param name="problems">The faults, in document order.</param>
    public bool TryRead(byte[] utf8, out FormDocument? document, out IReadOnlyList<ReadProblem> problems)
    {
        ArgumentNull.Check(utf8, nameof(utf8));
        document = new DocumentReader(Model, Cells.Count).Read(JsonParser.Parse(utf8), out problems);
        return document is not null;
    }

    /// <summary>Checks the rules that speak of one report.</summary>
    /// <param name="cells">The cell vector, one value for each of <see cref="Cells"/>.</param>
    public CheckResult Check(IReadOnlyList<CellValue> cells)
    {
        RequireVector(cells, nameof(cells));
        return new EquationChecker(this).Check(cells, null);
    }

    /// <summary>Checks the rules that speak of a report and the one of the period before.</summary>
    /// <param name="cells">The cell vector of the report.</param>
    /// <param name="previous">The cell vector of the report of the period before.</param>
    public CheckResult CheckAgainst(IReadOnlyList<CellValue> cells, IReadOnlyList<CellValue> previous)
    {
        RequireVector(cells, nameof(cells));
        RequireVector(previous, nameof(previous));
        return new EquationChecker(this).Check(cells, previous);
    }

    // How many equations of a severity there are: index = 2 x severity + (needs the period before ? 1 : 0).
    internal int CountEquations(Severity severity, bool needsPrevious)
    {
        int[]? counts = Volatile.Read(ref _equationCounts);
        if (counts is null)
        {
            counts = new int[6];
            foreach (Equation equation in Equations)
                counts[2 * (int)equation.Rule.Severity + (equation.Rule.NeedsPrevious ? 1 : 0)]++;
            Volatile.Write(ref _equationCounts, counts);
        }
        return counts[2 * (int)severity + (needsPrevious ? 1 : 0)];
    }

    private void RequireVector(IReadOnlyList<CellValue> cells, string name)
    {
        ArgumentNull.Check(cells, name);
        if (cells.Count != Cells.Count)
            throw new ArgumentException($"The form has {Cells.Count} cells, the vector {cells.Count}.", name);
    }
}
