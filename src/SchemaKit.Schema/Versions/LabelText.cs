using System.Linq;

namespace SchemaKit.Schema.Versions;

/// <summary>Labels in all their languages as one text.</summary>
internal static class LabelText
{
    /// <summary>The text; null where there are none.</summary>
    public static string? Of(Labels labels) =>
        labels.Languages.Any() ? string.Join("; ", labels.Languages.Select(l => l + ": " + labels.In(l))) : null;
}
