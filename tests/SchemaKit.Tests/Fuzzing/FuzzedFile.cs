namespace SchemaKit.Tests.Fuzzing;

/// <summary>A random schema as a file of a project.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Namespace">The namespace that the project gives its types.</param>
/// <param name="IsLibrary">Whether it only defines types for others.</param>
internal sealed record FuzzedFile(string Path, string Text, string Namespace, bool IsLibrary);
