using System.Collections.Generic;

namespace SchemaKit.Schema.Json;

/// <summary>An object with its members in document order; a name that occurs twice keeps its first member.</summary>
internal sealed class JsonObject : JsonNode
{
    private readonly Dictionary<string, JsonMember> _byName;

    public JsonObject(TextSpan span, IReadOnlyList<JsonMember> members)
        : base(span)
    {
        Members = members;
        _byName = new Dictionary<string, JsonMember>(members.Count, System.StringComparer.Ordinal);
        foreach (JsonMember member in members)
            _byName.Add(member.Name, member);
    }

    public IReadOnlyList<JsonMember> Members { get; }

    public override string TypeName => "object";

    public JsonMember? Find(string name) => _byName.TryGetValue(name, out JsonMember? member) ? member : null;
}
