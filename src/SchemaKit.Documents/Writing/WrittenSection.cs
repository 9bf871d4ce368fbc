namespace SchemaKit.Documents.Writing;

/// <summary>A part of a printed report under a heading of its own.</summary>
/// <param name="Heading">What it is called.</param>
internal abstract record WrittenSection(string Heading);
