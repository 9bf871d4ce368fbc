using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Versions;

/// <summary>The formats of texts as schemas name them.</summary>
internal static class FormatNames
{
    /// <summary>The value of <c>format</c>; null where there is none.</summary>
    public static string? Of(TextFormat format) =>
        format switch
        {
            TextFormat.Date => "date",
            TextFormat.DateTime => "date-time",
            TextFormat.Uuid => "uuid",
            _ => null,
        };
}
