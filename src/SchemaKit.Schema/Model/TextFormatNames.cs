using System.Linq;

namespace SchemaKit.Schema.Model;

/// <summary>The formats of texts as schemas name them.</summary>
internal static class TextFormatNames
{
    /// <summary>Each value of <c>format</c> with what it means.</summary>
    public static (string Name, TextFormat Format)[] All { get; } =
    [("date", TextFormat.Date), ("date-time", TextFormat.DateTime), ("uuid", TextFormat.Uuid)];

    /// <summary>The value of <c>format</c>; null where there is none.</summary>
    public static string? Of(TextFormat format) => All.FirstOrDefault(f => f.Format == format).Name;
}
