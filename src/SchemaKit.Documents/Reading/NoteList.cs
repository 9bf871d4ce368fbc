using System.Collections.Generic;
using System.Globalization;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Reading;

/// <summary>The notes on a document; each is made once.</summary>
internal sealed class NoteList
{
    // A document of nothing but oddities is not worth a longer list.
    private const int MaxNotes = 5000;

    private readonly List<DocumentNote> _notes = [];
    private readonly HashSet<(DocumentNoteKind, SourcePlace?, string, string)> _known = [];

    /// <summary>The notes in the order in which they were made.</summary>
    public IReadOnlyList<DocumentNote> Notes => _notes;

    /// <summary>Adds a note.</summary>
    public void Add(
        DocumentNoteKind kind,
        SourcePlace? place,
        string path,
        string english,
        string chinese,
        double? similarity = null
    )
    {
        if (_notes.Count < MaxNotes && _known.Add((kind, place, path, english)))
            _notes.Add(new DocumentNote(kind, place, path, new Phrase(english, chinese)) { Similarity = similarity });
    }

    /// <summary>Tells that a label was taken for one of the form.</summary>
    public void AddApproximate(SourcePlace place, string path, string found, Phrase taken, double likeness)
    {
        string percent = (likeness * 100).ToString("0", CultureInfo.InvariantCulture);
        string shown = Shown(found);
        Add(
            DocumentNoteKind.ApproximateLabel,
            place,
            path,
            $"The label \"{shown}\" was taken for \"{taken.English}\" ({percent} % alike).",
            $"标签“{shown}”按“{taken.Chinese}”处理（相似度 {percent}%）。",
            likeness
        );
    }

    /// <summary>A text short enough for a message.</summary>
    public static string Shown(string text)
    {
        string line = string.Join(' ', text.Split((char[]?)null, System.StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 60 ? line : line[..60] + "…";
    }
}
