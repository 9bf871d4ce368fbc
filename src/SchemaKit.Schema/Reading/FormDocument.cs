using System.Collections.Generic;

namespace SchemaKit.Schema;

/// <summary>A document that an interpreted form has read: its cells, and its other members by JSON Pointer.</summary>
public sealed class FormDocument
{
    internal FormDocument(IReadOnlyList<CellValue> cells, IReadOnlyDictionary<string, string> texts)
    {
        Cells = cells;
        Texts = texts;
    }

    /// <summary>The cell vector, one value for each of <see cref="FormSchema.Cells"/>.</summary>
    public IReadOnlyList<CellValue> Cells { get; }

    /// <summary>Everything that is no cell, by JSON Pointer; numbers in their canonical spelling.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; }
}
