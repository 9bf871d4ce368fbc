using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Exporting;

/// <summary>
/// A schema with the definitions of other documents that it refers to beside its own, so that all its references are local.
/// A definition from elsewhere is named after its document and its name there.
/// </summary>
internal sealed class Bundle
{
    private readonly DocumentSet _documents;
    private readonly Dictionary<(SchemaDocument, string), string> _names = [];
    private readonly Queue<(SchemaDocument Document, string Definition)> _open = [];
    private readonly HashSet<string> _taken;

    private Bundle(FormSchema form)
    {
        _documents = form.Documents;
        _taken = [.. (_documents.Main.Definitions?.Members ?? []).Select(m => m.Name)];
    }

    public static JsonObject Of(FormSchema form) => new Bundle(form).Make();

    private JsonObject Make()
    {
        SchemaDocument main = _documents.Main;
        JsonObject root = Rewrite(main, main.Keywords!.Node);
        List<JsonMember> definitions = [.. (root.Find("$defs")?.Value as JsonObject)?.Members ?? []];
        while (_open.TryDequeue(out (SchemaDocument Document, string Definition) next))
        {
            var schema = (JsonObject)next.Document.Definitions!.Find(next.Definition)!.Value;
            definitions.Add(new JsonMember(_names[next], schema.Span, Rewrite(next.Document, schema)));
        }
        var all = new JsonMember("$defs", root.Span, new JsonObject(root.Span, definitions));
        return new JsonObject(root.Span, [.. root.Members.Where(m => m.Name != "$defs"), all]);
    }

    private JsonObject Rewrite(SchemaDocument document, JsonObject schema) =>
        new(
            schema.Span,
            [.. schema.Members.Select(m => new JsonMember(m.Name, m.NameSpan, Rewrite(document, m.Name, m.Value)))]
        );

    // Only schemas are gone through: a value that looks like a reference is none.
    private JsonNode Rewrite(SchemaDocument document, string keyword, JsonNode value) =>
        (keyword, value) switch
        {
            ("$ref", JsonString reference) => new JsonString(value.Span, Local(document, reference.Value)),
            ("items", JsonObject items) => Rewrite(document, items),
            ("properties" or "$defs", JsonObject map) => new JsonObject(
                map.Span,
                [.. map.Members.Select(m => new JsonMember(m.Name, m.NameSpan, Rewrite(document, (JsonObject)m.Value)))]
            ),
            _ => value,
        };

    private string Local(SchemaDocument from, string reference)
    {
        SchemaReference target = SchemaReference.Parse(reference);
        SchemaDocument document = _documents.Find(from, target.Document)!;
        string name = target.Definition!;
        if (document != _documents.Main && !_names.TryGetValue((document, name), out name!))
        {
            name = NameOf(document, target.Definition!);
            _names.Add((document, target.Definition!), name);
            _open.Enqueue((document, target.Definition!));
        }
        return SchemaReference.To("", name);
    }

    private string NameOf(SchemaDocument document, string definition)
    {
        string stem = document.RootName + "." + definition;
        string name = stem;
        for (int i = 2; !_taken.Add(name); i++)
            name = $"{stem}.{i}";
        return name;
    }
}
