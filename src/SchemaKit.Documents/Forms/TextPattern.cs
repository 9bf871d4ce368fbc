using System.Collections.Generic;

namespace SchemaKit.Documents.Forms;

/// <summary>A label as it stands in running text, and all that it may label.</summary>
/// <param name="Text">The label, compact, without its number.</param>
internal sealed record TextPattern(string Text)
{
    /// <summary>The numbers that may stand in front of it.</summary>
    public HashSet<string> Ordinals { get; } = [];

    /// <summary>The rows.</summary>
    public List<FormRow> Rows { get; } = [];

    /// <summary>The groups of rows.</summary>
    public List<FormGroup> Groups { get; } = [];

    /// <summary>The key of the columns; null where it is none of a column.</summary>
    public string? Column { get; set; }

    /// <summary>The table that it is the title of.</summary>
    public FormTable? Title { get; set; }

    /// <summary>The block that it is printed above.</summary>
    public FormBlock? Block { get; set; }

    /// <summary>Whether it is a heading of prose.</summary>
    public bool IsOtherTitle { get; set; }
}
