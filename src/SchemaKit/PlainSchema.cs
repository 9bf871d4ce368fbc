using System;
using System.Text.Json;
using SchemaKit.Exporting;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>
/// A form as a plain JSON Schema of 2020-12: what the reader asks of the shape of a report, said by standard keywords alone,
/// for validators and editors that know nothing of the statistics vocabulary. Labels, units and rules stand in titles and
/// descriptions.
/// </summary>
public static class PlainSchema
{
    /// <summary>Writes the schema, one object, its definitions in its own <c>$defs</c>.</summary>
    /// <param name="form">The form.</param>
    /// <param name="language">The language of titles: <c>zh-CN</c>, <c>en</c> or any other that the form's labels have.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(FormSchema form, string language, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(writer);
        PlainSchemaWriter.Write(Bundle.Of(form), language, writer);
    }
}
