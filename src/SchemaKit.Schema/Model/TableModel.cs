namespace SchemaKit.Schema.Model;

/// <summary>How an object or a list is printed as a table: what a renderer and a page reader need beyond the labels.</summary>
/// <param name="Row">The name of the type of a row; null where the object itself is the only row, or its items are.</param>
/// <param name="HeaderRows">How many rows the header of the columns takes; null where the labels decide.</param>
/// <param name="HeaderColumns">How many columns the labels of the rows take; null where the labels decide.</param>
/// <param name="Corner">What is printed in the corner.</param>
/// <param name="Columns">What is printed over all columns.</param>
internal sealed record TableModel(string? Row, int? HeaderRows, int? HeaderColumns, Labels Corner, Labels Columns)
{
    /// <summary>Whether the header of a column tells its unit.</summary>
    public bool ShowsUnits { get; init; }

    /// <summary>Parts that stand one below the other, each with columns of its own; none where the table is of one piece.</summary>
    public EquatableArray<TableBlockModel> Blocks { get; init; }
}

/// <summary>A part of a printed table with columns of its own.</summary>
/// <param name="Labels">What is printed above it, across the table.</param>
/// <param name="Members">The members of the object that stand in it.</param>
/// <param name="Row">The name of the type of a row; null where the members decide.</param>
/// <param name="Corner">What is printed in its corner.</param>
/// <param name="Columns">What is printed over all its columns.</param>
/// <param name="ShowsUnits">Whether the header of a column tells its unit.</param>
internal sealed record TableBlockModel(
    Labels Labels,
    EquatableArray<string> Members,
    string? Row,
    Labels Corner,
    Labels Columns,
    bool ShowsUnits
);
