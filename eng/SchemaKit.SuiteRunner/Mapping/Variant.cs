using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaKit.Schema;

namespace SchemaKit.SuiteRunner.Mapping;

/// <summary>A schema of the suite as a document of SchemaKit: an object whose one member holds the instance.</summary>
internal sealed class Variant
{
    private const string Dialect = "urn:schemakit:dialect:1";
    private const string Draft = "https://json-schema.org/draft/2020-12/schema";
    private const string DefaultId = "urn:json-schema-test-suite:schema";

    private Variant(JsonObject document, IReadOnlySet<JsonObject> typed, bool isAsWritten)
    {
        Document = document;
        Fit = new Fit(document, typed);
        IsAsWritten = isAsWritten;
        IsAccepted = FormSchema.TryParse(
            document.ToJsonString(),
            out FormSchema? form,
            out IReadOnlyList<SchemaProblem> problems
        );
        Form = form;
        Problems = problems;
    }

    public JsonObject Document { get; }

    /// <summary>The schema in the document, as JSON.</summary>
    public string Schema => Document["properties"]!["value"]!.ToJsonString();

    public Fit Fit { get; }

    /// <summary>Whether nothing was added.</summary>
    public bool IsAsWritten { get; }

    public bool IsAccepted { get; }

    /// <summary>The interpreter; null where the schema is refused.</summary>
    public FormSchema? Form { get; }

    /// <summary>Why it is refused.</summary>
    public IReadOnlyList<SchemaProblem> Problems { get; }

    /// <summary>The schema as it is, first, and with whatever can be added to it; none twice.</summary>
    public static IReadOnlyList<Variant> Of(JsonNode schema)
    {
        JsonObject bare = Wrap(schema);
        List<Variant> variants = [new(bare, new HashSet<JsonObject>(), isAsWritten: true)];
        HashSet<string> seen = [bare.ToJsonString()];
        foreach (Addition addition in Addition.All)
        {
            if (!TryAdd(bare, addition, seen, out Variant? variant))
                continue;
            variants.Add(variant!);
            bool needsNames = variant!.Problems.Any(p => p.Id is "SK1007" or "SK1008");
            if (needsNames && TryAdd(bare, addition with { Names = true }, seen, out Variant? named))
                variants.Add(named!);
        }
        return variants;
    }

    /// <summary>An instance as a document of this form.</summary>
    public static string Wrap(string instance) => "{\"value\":" + instance + "}";

    private static bool TryAdd(JsonObject bare, Addition addition, HashSet<string> seen, out Variant? variant)
    {
        JsonObject document = bare.DeepClone().AsObject();
        var completion = new Completion(addition);
        completion.CompleteAll(document["properties"]!.AsObject());
        if (document["$defs"] is JsonObject definitions)
            completion.CompleteAll(definitions);
        variant = seen.Add(document.ToJsonString())
            ? new Variant(document, completion.Typed, isAsWritten: false)
            : null;
        return variant is not null;
    }

    // '$schema' of the draft itself says what is said anyway; any other stays, as do '$id' and '$defs', which stand at the
    // top of a document.
    private static JsonObject Wrap(JsonNode schema)
    {
        JsonNode value = schema.DeepClone();
        var document = new JsonObject { ["$schema"] = Dialect, ["$id"] = DefaultId };
        if (value is JsonObject keywords)
        {
            foreach (string keyword in new[] { "$schema", "$id", "$defs" })
            {
                if (!keywords.Remove(keyword, out JsonNode? own))
                    continue;
                bool isDraft =
                    keyword == "$schema"
                    && own?.GetValueKind() == JsonValueKind.String
                    && own.GetValue<string>() == Draft;
                if (!isDraft)
                    document[keyword] = own;
            }
        }
        document["type"] = "object";
        document["properties"] = new JsonObject { ["value"] = value };
        document["required"] = new JsonArray("value");
        return document;
    }
}
