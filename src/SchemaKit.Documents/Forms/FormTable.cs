using System.Collections.Generic;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Forms;

/// <summary>A printed table of a form.</summary>
internal sealed class FormTable(FormMap map, string pointer, IReadOnlyList<FormLabel> titles)
{
    /// <summary>The form.</summary>
    public FormMap Map { get; } = map;

    /// <summary>Its JSON Pointer.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>What it is called, from the report down.</summary>
    public IReadOnlyList<FormLabel> Titles { get; } = titles;

    /// <summary>Its own title.</summary>
    public Phrase Text => Titles[^1].Text;

    /// <summary>Its parts from top to bottom.</summary>
    public List<FormBlock> Blocks { get; } = [];
}
