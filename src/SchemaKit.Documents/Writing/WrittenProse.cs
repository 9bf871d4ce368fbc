using System.Collections.Generic;

namespace SchemaKit.Documents.Writing;

/// <summary>Running text.</summary>
/// <param name="Heading">What it is called.</param>
/// <param name="Paragraphs">Its paragraphs, a line each; none where nothing is written.</param>
internal sealed record WrittenProse(string Heading, IReadOnlyList<string> Paragraphs) : WrittenSection(Heading);
