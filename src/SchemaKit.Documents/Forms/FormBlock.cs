using System.Collections.Generic;

namespace SchemaKit.Documents.Forms;

/// <summary>A part of a printed table with columns of its own.</summary>
internal sealed class FormBlock(FormTable table)
{
    /// <summary>The table.</summary>
    public FormTable Table { get; } = table;

    /// <summary>What is printed across the table above it; blank where nothing is.</summary>
    public FormLabel? Header { get; init; }

    /// <summary>What is printed beside the labels of columns and rows and names none: the corner, what stands over all columns.</summary>
    public required IReadOnlyList<FormLabel> Furniture { get; init; }

    /// <summary>The columns of data from left to right.</summary>
    public required IReadOnlyList<FormColumn> Columns { get; init; }

    /// <summary>The labels of columns as a text has them that goes through the header row by row.</summary>
    public required IReadOnlyList<FormLabel> HeaderLabels { get; init; }

    /// <summary>The labels of columns that stand side by side under the same one.</summary>
    public required IReadOnlyList<IReadOnlyList<FormLabel>> Siblings { get; init; }

    /// <summary>The rows of data from top to bottom.</summary>
    public List<FormRow> Rows { get; } = [];

    /// <summary>The labels beside several rows.</summary>
    public List<FormGroup> Groups { get; } = [];

    /// <summary>Whether a row needs no label to be told.</summary>
    public bool IsOneRow => Rows.Count == 1;
}
