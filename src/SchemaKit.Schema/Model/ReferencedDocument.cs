namespace SchemaKit.Schema.Model;

/// <summary>Another document that a schema refers to.</summary>
/// <param name="Id">Its <c>$id</c>.</param>
/// <param name="Owner">What the full names of its classes begin with.</param>
internal sealed record ReferencedDocument(string Id, string Owner);
