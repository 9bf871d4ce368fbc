namespace SchemaKit.Schema.Model;

/// <summary>How an object or a list is printed as a table: what a renderer and a page reader need beyond the labels.</summary>
/// <param name="Row">The name of the type of a row; null where the object itself is the only row, or its items are.</param>
/// <param name="HeaderRows">How many rows the header of the columns takes; null where the labels decide.</param>
/// <param name="HeaderColumns">How many columns the labels of the rows take; null where the labels decide.</param>
/// <param name="Corner">What is printed in the corner.</param>
/// <param name="Columns">What is printed over all columns.</param>
internal sealed record TableModel(string? Row, int? HeaderRows, int? HeaderColumns, Labels Corner, Labels Columns);
