using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Json;

namespace SchemaKit.Exporting;

/// <summary>
/// What a plain schema says to people: editors show <c>title</c> and <c>description</c> and nothing else, so labels, units
/// and rules are put into them.
/// </summary>
internal sealed record Wording(string? Title, string? Description)
{
    /// <summary>
    /// The words of a schema with those of the definitions that it refers to. They stand where the reference stands,
    /// because an editor that merges the two shows those of the definition alone (VS Code does).
    /// </summary>
    public static Wording Of(JsonObject schema, Definitions definitions, string language)
    {
        string? title = null;
        var lines = new List<string>();
        IReadOnlyList<JsonObject> chain = definitions.Chain(schema);
        foreach (JsonObject link in chain)
        {
            var labels = new Queue<string>(LabelsOf(link, "labels", language));
            title ??= TextOf(link, "title") ?? (labels.TryDequeue(out string? label) ? label : null);
            if (TextOf(link, "description") is { } description)
                lines.Add(description);
            else if (labels.Count > 0)
                lines.Add(string.Join(" / ", labels));
        }
        lines.AddRange(Facts(chain[^1], language).Select(f => f.In(language)));
        return new Wording(title, lines.Count == 0 ? null : string.Join('\n', lines.Distinct()));
    }

    private static IEnumerable<Phrase> Facts(JsonObject schema, string language)
    {
        if (TextOf(schema, "unit") is { } unit)
            yield return new Phrase($"Unit: {unit}", $"单位：{unit}");
        foreach (JsonMember value in (schema.Find("valueLabels")?.Value as JsonObject)?.Members ?? [])
        {
            if (Read((JsonObject)value.Value).In(language) is { } label)
                yield return new Phrase($"{value.Name}: {label}", $"{value.Name}：{label}");
        }
        foreach (JsonNode rule in (schema.Find("rules")?.Value as JsonArray)?.Items ?? [])
        {
            string formula = RuleFormula.Of((JsonObject)rule);
            yield return InWords(LabelsOf((JsonObject)rule, "labels", language).FirstOrDefault(), formula);
        }
    }

    private static Phrase InWords(string? words, string formula) =>
        words is null
            ? new($"Must tie: {formula}", $"勾稽关系：{formula}")
            : new($"Must tie: {words} ({formula})", $"勾稽关系：{words}（{formula}）");

    // The language asked for first.
    private static IEnumerable<string> LabelsOf(JsonObject schema, string keyword, string language)
    {
        if (schema.Find(keyword)?.Value is not JsonObject map)
            return [];
        Labels labels = Read(map);
        return labels.Languages.Select(l => labels.In(l)!).Prepend(labels.In(language)).OfType<string>().Distinct();
    }

    private static Labels Read(JsonObject map) =>
        new([.. map.Members.Select(m => (m.Name, ((JsonString)m.Value).Value))]);

    private static string? TextOf(JsonObject schema, string keyword) =>
        (schema.Find(keyword)?.Value as JsonString)?.Value;
}
