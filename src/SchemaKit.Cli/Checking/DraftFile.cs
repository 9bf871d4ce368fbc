using System.Collections.Generic;
using System.IO;
using System.Linq;
using SchemaKit.Cli.Documents;
using SchemaKit.Cli.Forms;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Checking;

/// <summary>
/// A file of any format, JSON or a page as it was published, that was read as a report whose numbers may be missing.
/// </summary>
/// <param name="File">The file, as the user named it.</param>
/// <param name="Draft">The report; null where the file holds none.</param>
/// <param name="FormId">The form that it was read by; null where there was nothing to read.</param>
/// <param name="Problems">What the form does not take, or why there is no report.</param>
internal sealed record DraftFile(string File, FormDraft? Draft, string? FormId, IReadOnlyList<Problem> Problems)
{
    private static readonly Dictionary<string, string> NoTexts = [];

    /// <summary>What is worth knowing of how a page was read.</summary>
    public IReadOnlyList<Phrase> Notes { get; init; } = [];

    /// <summary>The report; null as well where the form does not take all that it holds.</summary>
    public FormDraft? Flawless => Problems.Count == 0 ? Draft : null;

    /// <summary>All that is to be told of the reading, a line each.</summary>
    public IEnumerable<Phrase> Told =>
        Problems.Select(p => Texts.DraftProblem(File, p)).Concat(Notes.Select(n => Texts.IsRefused(File, n)));

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its path, or <c>-</c> for the standard input.</param>
    /// <param name="input">The standard input.</param>
    /// <param name="texts">What the caller knows of the report, by JSON Pointer.</param>
    public static DraftFile Open(string file, Stream input, IReadOnlyDictionary<string, string>? texts = null) =>
        DocumentBytes.Read(file, input, out Problem? problem) is { } bytes
            ? Of(file, bytes, texts)
            : new DraftFile(file, null, null, [problem!]);

    /// <summary>Reads what a file holds.</summary>
    public static DraftFile Of(string file, byte[] bytes, IReadOnlyDictionary<string, string>? texts)
    {
        if (!DocumentEnding.IsJson(file, bytes))
            return PublishedPage.Read(file, bytes, texts ?? NoTexts);
        FormDraft? draft = BuiltInForms.ReadDraft(bytes, out string formId, out IReadOnlyList<ReadProblem> problems);
        // What the document says itself is not said by somebody else.
        foreach ((string path, string text) in (texts ?? NoTexts).Where(t => draft?.Texts.ContainsKey(t.Key) == false))
            draft = draft!.WithText(path, text);
        return new DraftFile(file, draft, formId, [.. (draft?.Problems ?? problems).Select(Problem.OfDocument)]);
    }

    /// <summary>What is told of a file that holds no report.</summary>
    public CheckedFile ToUnreadable() =>
        new(File)
        {
            FormId = FormId,
            Problems = Problems,
            Notes = Notes,
        };
}
