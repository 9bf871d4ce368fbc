namespace SchemaKit.Documents.Model;

/// <summary>How much the column of a cell says.</summary>
internal enum GridAlignment
{
    /// <summary>Nothing: in lines of text that tabs part, values begin where the labels end.</summary>
    Ragged,

    /// <summary>Its place among the cells of its row: where one is lost, those behind it have moved up.</summary>
    Counted,

    /// <summary>Where it stands: each cell has a place of its own, whatever is lost.</summary>
    Placed,
}
