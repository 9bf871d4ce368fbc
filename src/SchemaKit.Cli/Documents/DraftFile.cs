using System.Collections.Generic;
using System.IO;
using System.Linq;
using SchemaKit.Cli.Checking;
using SchemaKit.Cli.Forms;
using SchemaKit.Disclosure;
using SchemaKit.Documents;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Documents;

/// <summary>A report in a file of any format: JSON, or a page as it was published.</summary>
/// <param name="Draft">The report as far as it can be read; null where the file holds none.</param>
/// <param name="Notes">What is to be told of the reading, or why there is no report.</param>
internal sealed record DraftFile(FormDraft? Draft, IReadOnlyList<Phrase> Notes)
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">Its path, or <c>-</c> for the standard input.</param>
    /// <param name="input">The standard input.</param>
    /// <param name="texts">What the caller knows of the report, by JSON Pointer.</param>
    public static DraftFile Open(string file, Stream input, IReadOnlyDictionary<string, string> texts)
    {
        if (DocumentBytes.Read(file, input, out Problem? problem) is not { } bytes)
            return new DraftFile(null, [Texts.IsRefused(file, problem!.Message)]);
        return DocumentEnding.IsJson(file) || IsJsonObject(bytes)
            ? ReadJson(file, bytes, texts)
            : ReadDocument(file, bytes, texts);
    }

    private static bool IsJsonObject(byte[] bytes) =>
        bytes
            .SkipWhile(b => b is 0xEF or 0xBB or 0xBF or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            .FirstOrDefault() == '{';

    private static DraftFile ReadJson(string file, byte[] bytes, IReadOnlyDictionary<string, string> texts)
    {
        FormDraft? draft = BuiltInForms.ReadDraft(bytes, out IReadOnlyList<ReadProblem> problems);
        foreach ((string path, string text) in texts)
            draft = draft?.WithText(path, text);
        return new DraftFile(draft, [.. problems.Select(p => Texts.IsRefused(file, Phrase.Of(p.Message)))]);
    }

    private static DraftFile ReadDocument(string file, byte[] bytes, IReadOnlyDictionary<string, string> texts)
    {
        try
        {
            DocumentReading reading = DocumentReader.Read(
                bytes,
                file,
                DisclosureForms.All,
                new DocumentOptions { Texts = texts, ReadsProse = true }
            );
            return new DraftFile(reading.Draft, [.. reading.Notes.Select(n => Texts.IsRefused(file, Told(n)))]);
        }
        catch (DocumentReadException e)
        {
            return new DraftFile(null, [Texts.IsRefused(file, Phrase.Of(e.MessageIn))]);
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
