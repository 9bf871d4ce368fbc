using System.Collections.Generic;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Drafts;

/// <summary>What stands in a table where there is no number: the markers of the schema, and those that people write.</summary>
internal static class MissingMarkers
{
    // A slash says that there can be no number, a blank and a dash only that none was given.
    private static readonly IReadOnlyList<MissingMarker> Usual =
    [
        new(null, CellStatus.NotReported),
        new("", CellStatus.NotReported),
        new("-", CellStatus.NotReported),
        new("—", CellStatus.NotReported),
        new("——", CellStatus.NotReported),
        new("/", CellStatus.NotApplicable),
        new("／", CellStatus.NotApplicable),
        new("***", CellStatus.Suppressed),
    ];

    /// <summary>Why there is no number where a text stands; null where the text is no such marker.</summary>
    /// <param name="number">The number that is missing.</param>
    /// <param name="text">The text without white space around it.</param>
    public static CellStatus? StatusOf(NumberModel number, string text) =>
        Find(number.Missing, text) ?? Find(Usual, text);

    /// <summary>What is written where there is no number for a reason: null, or a text that stands for it.</summary>
    public static string? TextOf(NumberModel number, CellStatus status) =>
        (Find(number.Missing, status) ?? Find(Usual, status))!.Text;

    private static CellStatus? Find(IEnumerable<MissingMarker> markers, string text)
    {
        foreach (MissingMarker marker in markers)
        {
            if (marker.Text == text)
                return marker.Status;
        }
        return null;
    }

    private static MissingMarker? Find(IEnumerable<MissingMarker> markers, CellStatus status)
    {
        foreach (MissingMarker marker in markers)
        {
            if (marker.Status == status)
                return marker;
        }
        return null;
    }
}
