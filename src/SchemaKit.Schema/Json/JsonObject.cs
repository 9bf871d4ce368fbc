using System.Collections.Generic;

namespace SchemaKit.Schema.Json;

/// <summary>An object with its members in document order; a name that occurs twice keeps its first member.</summary>
internal sealed class JsonObject : JsonNode
{
    /// <summary>So many members are looked through one by one.</summary>
    public const int Few = 8;

    private readonly Dictionary<string, JsonMember>? _byName;

    public JsonObject(TextSpan span, IReadOnlyList<JsonMember> members)
        : base(span)
    {
        Members = members;
        if (members.Count <= Few)
            return;
        _byName = new Dictionary<string, JsonMember>(members.Count, System.StringComparer.Ordinal);
        foreach (JsonMember member in members)
            _byName.Add(member.Name, member);
    }

    public IReadOnlyList<JsonMember> Members { get; }

    public override string TypeName => "object";

    public JsonMember? Find(string name)
    {
        if (_byName is null)
            return FindAmong(Members, name);
        return _byName.TryGetValue(name, out JsonMember? member) ? member : null;
    }

    /// <summary>The first member of a name; null where there is none.</summary>
    public static JsonMember? FindAmong(IReadOnlyList<JsonMember> members, string name)
    {
        for (int i = 0; i < members.Count; i++)
        {
            if (members[i].Name == name)
                return members[i];
        }
        return null;
    }
}
