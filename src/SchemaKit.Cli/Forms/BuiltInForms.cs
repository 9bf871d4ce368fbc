using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using SchemaKit.Disclosure;

namespace SchemaKit.Cli.Forms;

/// <summary>The forms that the command knows, and which of them a document is on.</summary>
internal static class BuiltInForms
{
    // The first is the form of a document that names none.
    private static readonly IReadOnlyList<IForm> All =
    [
        new Form<AnnualReport>(r => (r.Unit, r.Year, r.Scope), (r, unit) => r with { Unit = unit }),
        new Form<AnnualReport2019>(r => (r.Unit, r.Year, r.Scope), (r, unit) => r with { Unit = unit }),
        new Form<AnnualReport2021OneRow>(r => (r.Unit, r.Year, r.Scope), (r, unit) => r with { Unit = unit }),
    ];

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The form that the document names by <c>$schema</c>; where that is unknown its reader will say so.</summary>
    public static IForm For(ReadOnlySpan<byte> utf8)
    {
        // Most documents name none, and in large files a look at every token would take longer than the reading.
        if (utf8.IndexOf("schema"u8) < 0)
            return All[0];
        string? id = SchemaOf(utf8.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8);
        return All.FirstOrDefault(f => f.Id == id) ?? All[0];
    }

    private static string? SchemaOf(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8);
        try
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                return null;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                bool isSchema = json.ValueTextEquals("$schema"u8);
                json.Read();
                if (isSchema)
                    return json.TokenType == JsonTokenType.String ? json.GetString() : null;
                json.Skip();
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The strict reader of the form says what is wrong, and where.
        }
        return null;
    }
}
