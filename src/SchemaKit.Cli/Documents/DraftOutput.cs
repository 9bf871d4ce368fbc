using System.IO;
using SchemaKit.Cli.Output;
using SchemaKit.Documents;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Documents;

/// <summary>Writes reports to files, in the format that the name of the file says.</summary>
internal static class DraftOutput
{
    /// <summary>Whether a file of that name can be written; else what is wrong with it.</summary>
    public static Phrase? FindFault(string file) =>
        DocumentEnding.IsJson(file) || DocumentEnding.FormatOf(file) is not null
            ? (Phrase?)null
            : Texts.IsRefused(file, Texts.UnknownEnding(DocumentEnding.Written));

    /// <summary>Writes a report; where that cannot be done, says why.</summary>
    public static Phrase? Write(FormDraft draft, string file, string language)
    {
        if (DocumentEnding.IsJson(file))
            return OutputFile.Write(file, draft.ToJsonUtf8());
        using var document = new MemoryStream();
        DocumentWriter.Write(draft, DocumentEnding.FormatOf(file)!.Value, document, OptionsFor(file, language));
        return OutputFile.Write(file, document.ToArray());
    }

    /// <summary>Writes a form to be filled in; where that cannot be done, says why.</summary>
    public static Phrase? WriteBlank(FormSchema form, string file, string language)
    {
        using var document = new MemoryStream();
        DocumentWriter.WriteBlank(form, DocumentEnding.FormatOf(file)!.Value, document, OptionsFor(file, language));
        return OutputFile.Write(file, document.ToArray());
    }

    private static WriteOptions OptionsFor(string file, string language) =>
        new() { Language = language, Separator = DocumentEnding.SeparatorOf(file) };
}
