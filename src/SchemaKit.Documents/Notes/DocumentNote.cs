using System;
using SchemaKit.Schema;

namespace SchemaKit.Documents;

/// <summary>Something about a document that whoever uses its figures should know.</summary>
public sealed record DocumentNote
{
    private readonly Phrase _message;

    internal DocumentNote(DocumentNoteKind kind, SourcePlace? place, string path, Phrase message)
    {
        Kind = kind;
        Place = place;
        Path = path;
        _message = message;
    }

    /// <summary>What it is about.</summary>
    public DocumentNoteKind Kind { get; }

    /// <summary>Where it stands; null where it is about the document as a whole.</summary>
    public SourcePlace? Place { get; }

    /// <summary>The JSON Pointer of the cell, row or table that it is about; empty where there is none.</summary>
    public string Path { get; }

    /// <summary>How alike the labels are, from 0 to 1, where one was taken for another.</summary>
    public double? Similarity { get; init; }

    /// <summary>What was found and what was made of it.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public string Message(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return _message.In(language);
    }

    /// <summary>Place and message in the language of the user interface.</summary>
    public override string ToString() =>
        Place is null ? Message(Language.Current) : $"{Place.ToString(Language.Current)}: {Message(Language.Current)}";
}
