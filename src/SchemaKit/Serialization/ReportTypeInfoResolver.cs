using System;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SchemaKit.Serialization;

/// <summary>
/// Tells System.Text.Json of a report's type without reflection, so that it works under native AOT: to be put into options of
/// your own, beside others with <see cref="JsonTypeInfoResolver"/>.
/// </summary>
/// <typeparam name="T">The type of the report.</typeparam>
public sealed class ReportTypeInfoResolver<T> : IJsonTypeInfoResolver
    where T : class, IReport<T>
{
    /// <summary>
    /// The type's metadata with options of their own. They write the canonical spelling whatever the texts hold, which is for JSON
    /// that is sent or kept; for JSON within HTML take options with an encoder that escapes markup, as the default ones do.
    /// </summary>
    public JsonTypeInfo<T> CreateTypeInfo() =>
        (JsonTypeInfo<T>)
            new JsonSerializerOptions
            {
                TypeInfoResolver = this,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }.GetTypeInfo(typeof(T));

    /// <inheritdoc/>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        type == typeof(T) ? JsonMetadataServices.CreateValueInfo<T>(options, new ReportJsonConverter<T>()) : null;
}
