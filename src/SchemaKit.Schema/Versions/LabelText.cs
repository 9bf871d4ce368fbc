using System;
using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Schema.Versions;

/// <summary>Labels of one version that are not those of the other, as one text.</summary>
internal static class LabelText
{
    /// <summary>The text; null where there are none.</summary>
    public static string? Of(Labels labels, Labels others)
    {
        HashSet<string> told = [.. Texts(others)];
        string[] own = [.. Texts(labels).Where(t => !told.Contains(t))];
        return own.Length == 0 ? null : string.Join("; ", own);
    }

    private static IEnumerable<string> Texts(Labels labels) => labels.Languages.Select(l => l + ": " + labels.In(l));
}
