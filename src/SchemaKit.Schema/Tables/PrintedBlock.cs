namespace SchemaKit.Schema.Tables;

/// <summary>A part of a printed table with columns of its own; a table of one piece is one.</summary>
/// <param name="FirstRow">The row that it begins with, from 0.</param>
/// <param name="FirstDataRow">Its first row of data.</param>
/// <param name="EndRow">The row after its last.</param>
internal sealed record PrintedBlock(int FirstRow, int FirstDataRow, int EndRow);
