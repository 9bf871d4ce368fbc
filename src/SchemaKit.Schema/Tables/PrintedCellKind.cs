namespace SchemaKit.Schema.Tables;

/// <summary>What a cell of a printed table is.</summary>
internal enum PrintedCellKind
{
    /// <summary>Where the labels of the rows meet those of the columns.</summary>
    Corner,

    /// <summary>What is printed across the table above a block.</summary>
    BlockHeader,

    /// <summary>The label of one column or of several.</summary>
    ColumnHeader,

    /// <summary>The label of one row or of several.</summary>
    RowHeader,

    /// <summary>A number or text of a report.</summary>
    Data,
}
