using System;
using System.Collections.Generic;
using System.Linq;
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
    private readonly FormLayout _layout;
    private readonly Func<DocumentSet>? _documents;

    internal FormSchema(FormModel model, Func<DocumentSet>? documents = null)
    {
        Model = model;
        HasLists = model.HasLists(model.Root);
        _documents = documents;
        _layout = FormLayout.Of(model, RowNames.Empty);
    }

    /// <summary>The <c>$id</c> of the schema document.</summary>
    public string Id => Model.Id;

    /// <summary>What the form is called.</summary>
    public Labels Labels => Model.Root.Documentation.Labels;

    /// <summary>The numbers of its tables, in schema order; those of lists are in the layout of each report.</summary>
    public IReadOnlyList<Cell> Cells => _layout.Cells;

    /// <summary>Its rules, one equation for each place and each leaf; those within lists are in the layout of each report.</summary>
    public IReadOnlyList<Equation> Equations => _layout.Equations;

    internal FormModel Model { get; }

    /// <summary>Whether reports have lists, and so not all the same cells and equations.</summary>
    internal bool HasLists { get; }

    /// <summary>The documents that the form was read from.</summary>
    internal DocumentSet Documents =>
        _documents?.Invoke() ?? throw new InvalidOperationException("The form was made of a model without a document.");

    /// <summary>Reads a schema document (<c>*.tables.json</c>).</summary>
    /// <param name="json">The document.</param>
    /// <param name="references">The documents that it refers to by their <c>$id</c>.</param>
    /// <exception cref="SchemaException">The document has faults.</exception>
    public static FormSchema Parse(string json, params string[] references) =>
        TryParse(json, references, out FormSchema? form, out IReadOnlyList<SchemaProblem> problems)
            ? form!
            : throw new SchemaException(problems);

    /// <summary>Reads a schema document; where it has faults, all of them are told.</summary>
    /// <param name="json">The document.</param>
    /// <param name="form">The form; null where there are faults.</param>
    /// <param name="problems">The faults.</param>
    public static bool TryParse(string json, out FormSchema? form, out IReadOnlyList<SchemaProblem> problems) =>
        TryParse(json, [], out form, out problems);

    /// <summary>Reads a schema document; where it has faults, all of them are told.</summary>
    /// <param name="json">The document.</param>
    /// <param name="references">The documents that it refers to by their <c>$id</c>.</param>
    /// <param name="form">The form; null where there are faults.</param>
    /// <param name="problems">The faults.</param>
    public static bool TryParse(
        string json,
        IReadOnlyList<string> references,
        out FormSchema? form,
        out IReadOnlyList<SchemaProblem> problems
    )
    {
        ArgumentNull.Check(json, nameof(json));
        ArgumentNull.Check(references, nameof(references));
        return TryParse(
            new SchemaSource("schema.tables.json", json, ""),
            [.. references.Select((r, i) => new SchemaSource($"reference-{i + 1}.tables.json", r, ""))],
            out form,
            out problems
        );
    }

    internal static bool TryParse(
        SchemaSource source,
        IReadOnlyList<SchemaSource> others,
        out FormSchema? form,
        out IReadOnlyList<SchemaProblem> problems
    )
    {
        SchemaParseResult result = SchemaParser.Parse(source, others, isForm: true);
        form = result.Model is { } model ? new FormSchema(model, () => new DocumentSet(source, others)) : null;
        problems = [.. result.Problems];
        return form is not null;
    }

    /// <summary>The cell at a JSON Pointer; null where there is none.</summary>
    /// <param name="path">The pointer, such as <c>/disputes/reconsideration/total</c>.</param>
    public Cell? FindCell(string path) => _layout.FindCell(path);

    /// <summary>The cells and equations of a report whose lists are empty: of every report where the form has no lists.</summary>
    public FormLayout Layout() => _layout;

    /// <summary>The cells and equations of a report.</summary>
    /// <param name="rows">How many items each of its lists has, and what they are called.</param>
    public FormLayout Layout(RowNames rows)
    {
        ArgumentNull.Check(rows, nameof(rows));
        return rows.Lists.Count == 0 ? _layout : FormLayout.Of(Model, rows);
    }

    /// <summary>Reads a document by interpreting the schema; where it has faults, all of them are told.</summary>
    /// <param name="utf8">The document, UTF-8, with or without a byte order mark.</param>
    /// <param name="document">What was read.</param>
    /// <param name="problems">The faults, in document order.</param>
    public bool TryRead(byte[] utf8, out FormDocument? document, out IReadOnlyList<ReadProblem> problems)
    {
        ArgumentNull.Check(utf8, nameof(utf8));
        document = new DocumentReader(Model).Read(this, JsonParser.Parse(utf8), out problems);
        return document is not null;
    }

    /// <summary>Checks the rules that speak of one report; a rule with a condition is undecided.</summary>
    /// <param name="cells">The cell vector, one value for each of <see cref="Cells"/>.</param>
    public CheckResult Check(IReadOnlyList<CellValue> cells) => new CellVector(_layout, cells).Check();

    /// <summary>Checks the rules that speak of a report and the one of the period before.</summary>
    /// <param name="cells">The cell vector of the report.</param>
    /// <param name="previous">The cell vector of the report of the period before.</param>
    public CheckResult CheckAgainst(IReadOnlyList<CellValue> cells, IReadOnlyList<CellValue> previous) =>
        new CellVector(_layout, cells).CheckAgainst(new CellVector(_layout, previous));
}
