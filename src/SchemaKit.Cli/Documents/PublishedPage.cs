using System.Collections.Generic;
using System.Linq;
using SchemaKit.Cli.Checking;
using SchemaKit.Disclosure;
using SchemaKit.Documents;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Documents;

/// <summary>Reads a report from a page as it was published.</summary>
internal static class PublishedPage
{
    /// <summary>Reads a page by the form that its labels tell.</summary>
    /// <param name="file">The file, as the user named it.</param>
    /// <param name="bytes">What it holds.</param>
    /// <param name="texts">What the caller knows of the report, by JSON Pointer.</param>
    public static DraftFile Read(string file, byte[] bytes, IReadOnlyDictionary<string, string> texts)
    {
        try
        {
            DocumentReading reading = DocumentReader.Read(
                bytes,
                file,
                DisclosureForms.All,
                new DocumentOptions { Texts = texts, ReadsProse = true }
            );
            return new DraftFile(file, reading.Draft, reading.Form.Id, []) { Notes = [.. reading.Notes.Select(Told)] };
        }
        catch (DocumentReadException e)
        {
            return new DraftFile(file, null, null, [Problem.OfFile("cannot-read", Phrase.Of(e.MessageIn))]);
        }
    }

    private static Phrase Told(DocumentNote note)
    {
        Phrase message = Phrase.Of(note.Message);
        return note.Place is { } place
            ? new Phrase(
                $"{place.ToString(Language.English)}: {message.English}",
                $"{place.ToString(Language.Chinese)}：{message.Chinese}"
            )
            : message;
    }
}
