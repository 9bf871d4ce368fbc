using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SchemaKit.Schema.Text;

namespace SchemaKit.Serialization;

/// <summary>The values of <c>format</c> that a schema can ask for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TextFormats
{
    private const string Date = "yyyy-MM-dd";

    /// <summary>A calendar day as RFC 3339 spells it.</summary>
    /// <param name="value">The day.</param>
    public static string ToText(DateOnly value) => value.ToString(Date, CultureInfo.InvariantCulture);

    /// <summary>Whether a text is a point in time, RFC 3339 date-time.</summary>
    /// <param name="text">The text.</param>
    public static bool IsDateTime([NotNullWhen(true)] string? text) =>
        text is not null && DateTimeText.IsDateTime(text);

    /// <summary>Whether a text is a UUID, RFC 9562.</summary>
    /// <param name="text">The text.</param>
    public static bool IsUuid([NotNullWhen(true)] string? text) => text is not null && UuidText.IsUuid(text);

    internal static bool TryParseDate(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, Date, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
}
