using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Schema.Parsing;

/// <summary>Reads the keywords of one object of the schema; each wrong value is a fault at its place.</summary>
internal sealed class KeywordReader(JsonObject node, ProblemList problems)
{
    private HashSet<string>? _misspelt;

    public JsonObject Node { get; } = node;

    /// <summary>Where faults of its document are gathered.</summary>
    public ProblemList Problems => problems;

    /// <summary>Where the object begins, for what is missing in it.</summary>
    public TextSpan Start => new(Node.Span.Start, 1);

    /// <summary>Reports every keyword of a schema that may not stand here.</summary>
    /// <param name="keywords">Those that may.</param>
    /// <param name="where">What they stand in.</param>
    /// <param name="instead">What to do with one that belongs to some type; null where its own type is the thing to tell.</param>
    public void Allow(IReadOnlyCollection<string> keywords, Phrase where, Phrase? instead = null)
    {
        foreach (JsonMember member in NotAmong(keywords))
        {
            Phrase? repair = Keywords.AnyType.Contains(member.Name) ? instead : null;
            if (Keywords.Unsupported.TryGetValue(member.Name, out Phrase usual))
                problems.Add(
                    ProblemDescriptors.UnsupportedKeyword,
                    member.NameSpan,
                    member.Name,
                    where,
                    repair ?? usual
                );
            else
                Unknown(member, keywords, where, Sentence(repair) ?? Place(member.Name));
        }
    }

    /// <summary>Reports every member that may not stand in an object that is no schema, such as a rule.</summary>
    public void AllowMembers(IReadOnlyCollection<string> names, Phrase where)
    {
        foreach (JsonMember member in NotAmong(names))
            Unknown(member, names, where);
    }

    // Mostly there are none.
    private IReadOnlyList<JsonMember> NotAmong(IReadOnlyCollection<string> names)
    {
        List<JsonMember>? others = null;
        for (int i = 0; i < Node.Members.Count; i++)
        {
            if (!names.Contains(Node.Members[i].Name))
                (others ??= []).Add(Node.Members[i]);
        }
        return others ?? [];
    }

    // A repair of its own says more than the keyword that may be meant.
    private void Unknown(JsonMember member, IReadOnlyCollection<string> names, Phrase where, Phrase? repair = null)
    {
        if (repair is null && Suggestion.Nearest(member.Name, names) is { } meant)
            (_misspelt ??= new HashSet<string>(StringComparer.Ordinal)).Add(meant);
        problems.Add(
            ProblemDescriptors.UnknownKeyword,
            member.NameSpan,
            member.Name,
            where,
            repair ?? Suggestion.For(member.Name, names)
        );
    }

    private static Phrase? Sentence(Phrase? repair) =>
        repair is { } what
            ? new Phrase(" " + char.ToUpperInvariant(what.English[0]) + what.English.Substring(1), what.Chinese)
            : (Phrase?)null;

    // The types that have a keyword of ours, where this one is none of them: it is no misspelling then.
    private Phrase? Place(string keyword)
    {
        string[] types = [.. Keywords.OfTypes.Where(t => t.Keywords.Contains(keyword)).Select(t => t.Type)];
        if (types.Length == 0 || types.Any(HasType))
            return null;
        string list = string.Join(" | ", types.Select(t => "\"" + t + "\""));
        return new Phrase($" It stands beside \"type\": {list}.", $"它只用于 \"type\": {list}。");
    }

    /// <summary>Whether one of the keywords that may not stand here will be told to be another, misspelt.</summary>
    public bool Misspells(string keyword, IReadOnlyCollection<string> keywords) =>
        NotAmong(keywords)
            .Any(m => !Keywords.Unsupported.ContainsKey(m.Name) && Suggestion.Nearest(m.Name, keywords) == keyword);

    /// <summary>Whether a keyword is there, or is there misspelt, which has been told.</summary>
    public bool IsMeant(string keyword) => Find(keyword) is not null || IsMisspelt(keyword);

    public JsonNode? Find(string keyword) => Node.Find(keyword)?.Value;

    public string? Text(string keyword) =>
        Find(keyword) switch
        {
            null => null,
            JsonString text => text.Value,
            JsonNode other => Wrong<string>(keyword, other, new("a text", "文本")),
        };

    /// <summary>A text that says something.</summary>
    public string? FilledText(string keyword) =>
        Find(keyword) is JsonString { Value.Length: 0 } empty
            ? Wrong<string>(keyword, empty, new("a text that is not empty", "非空文本"))
            : Text(keyword);

    public bool? Flag(string keyword) =>
        Find(keyword) switch
        {
            null => null,
            JsonBoolean flag => flag.Value,
            JsonNode other => WrongValue<bool>(keyword, other, new("true or false", "true 或 false")),
        };

    public decimal? Number(string keyword) =>
        Find(keyword) switch
        {
            null => null,
            JsonNumber number when NumberText.TryToDecimal(number.Text, out decimal value) => value,
            JsonNode other => WrongValue<decimal>(
                keyword,
                other,
                new("a number of at most 28 digits", "不超过 28 位的数字")
            ),
        };

    public int? Count(string keyword) =>
        Find(keyword) switch
        {
            null => null,
            JsonNumber number
                when NumberText.TryToInt64(number.Text, out long value) && value is >= 0 and <= int.MaxValue =>
                (int)value,
            JsonNode other => WrongValue<int>(
                keyword,
                other,
                new("a whole number from 0 to 2147483647", "0 至 2147483647 的整数")
            ),
        };

    public JsonObject? Object(string keyword) =>
        Find(keyword) switch
        {
            null => null,
            JsonObject nested => nested,
            JsonNode other => Wrong<JsonObject>(keyword, other, new("an object", "对象")),
        };

    public IReadOnlyList<JsonNode>? Array(string keyword) =>
        Find(keyword) switch
        {
            null => null,
            JsonArray array => array.Items,
            JsonNode other => Wrong<IReadOnlyList<JsonNode>>(keyword, other, new("an array", "数组")),
        };

    /// <summary>An array of texts, each once; null may be among them where <paramref name="orNull"/> says so.</summary>
    public IReadOnlyList<JsonString> Texts(string keyword, bool orNull = false)
    {
        if (Array(keyword) is not { } items)
            return [];
        var texts = new List<JsonString>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonNode item in items)
        {
            if (item is JsonString text && seen.Add(text.Value))
                texts.Add(text);
            else if (orNull && item is JsonNull)
                orNull = false;
            else
                Wrong<string>(keyword, item, new("an array of different texts", "互不相同的文本数组"));
        }
        return texts;
    }

    /// <summary>One of a list of words.</summary>
    public T OneOf<T>(string keyword, T absent, params (string Word, T Value)[] choices)
    {
        if (Text(keyword) is not { } word)
            return absent;
        foreach ((string candidate, T value) in choices)
        {
            if (candidate == word)
                return value;
        }
        Wrong<string>(keyword, Find(keyword)!, string.Join(" | ", choices.Select(c => c.Word)));
        return absent;
    }

    /// <summary>A map from language tags to texts.</summary>
    public Labels Labels(string keyword) => Object(keyword) is { } map ? LabelsOf(keyword, map) : Schema.Labels.None;

    public Labels LabelsOf(string keyword, JsonObject map)
    {
        var texts = new List<(string, string)>();
        foreach (JsonMember member in map.Members)
        {
            if (!IsLanguage(member.Name))
                Wrong<string>(
                    keyword,
                    new JsonString(member.NameSpan, member.Name),
                    new("a map from languages such as zh-CN to texts", "由语言（如 zh-CN）到文本的映射")
                );
            else if (member.Value is JsonString { Value.Length: > 0 } text)
                texts.Add((member.Name, text.Value));
            else
                Wrong<string>(member.Name, member.Value, new("a text that is not empty", "非空文本"));
        }
        return new Labels([.. texts]);
    }

    public Documentation Documentation()
    {
        Text("$comment");
        return new(Labels("labels"), Text("title"), Text("description"))
        {
            IsDeprecated = Flag("deprecated") ?? false,
            Default = Find("default") is { } value ? CompactJson.Write(value) : null,
            Examples = (Array("examples") ?? []).Select(e => CompactJson.Write(e)).ToEquatableArray(),
        };
    }

    /// <summary>Whether <c>type</c> names a type, alone or beside <c>null</c>.</summary>
    public bool HasType(string name) =>
        Find("type") switch
        {
            JsonString text => text.Value == name,
            JsonArray list => list.Items.Any(i => i is JsonString text && text.Value == name),
            _ => false,
        };

    /// <summary>Reports two bounds that nothing meets.</summary>
    public void RequireRange(string lower, int least, string upper, int? greatest)
    {
        if (least > greatest)
            problems.Add(
                ProblemDescriptors.EmptyRange,
                Find(lower)!.Span,
                lower,
                least.ToString(CultureInfo.InvariantCulture),
                upper,
                greatest.Value.ToString(CultureInfo.InvariantCulture)
            );
    }

    /// <summary>Reports a keyword that should be there; a misspelt one is reported already.</summary>
    public void Missing(string keyword, string repair)
    {
        if (!IsMisspelt(keyword))
            problems.Add(ProblemDescriptors.MissingKeyword, Start, keyword, repair);
    }

    /// <summary>Reports every name of a list that names nothing.</summary>
    public void RequireAmong(string keyword, IReadOnlyList<JsonString> listed, HashSet<string> names, Phrase what)
    {
        foreach (JsonString name in listed.Where(n => !names.Contains(n.Value)))
            problems.Add(
                ProblemDescriptors.UnknownMember,
                name.Span,
                keyword,
                name.Value,
                what,
                Suggestion.For(name.Value, names)
            );
    }

    /// <summary>Reports a value that is not what its keyword asks for.</summary>
    public T? Wrong<T>(string keyword, JsonNode value, Phrase expected)
        where T : class
    {
        problems.AddWrongValue(keyword, value, expected);
        return null;
    }

    /// <summary>Reports a value that is not what its keyword asks for.</summary>
    public T? WrongValue<T>(string keyword, JsonNode value, Phrase expected)
        where T : struct
    {
        Wrong<string>(keyword, value, expected);
        return null;
    }

    private bool IsMisspelt(string keyword) => _misspelt?.Contains(keyword) ?? false;

    // The shape of a BCP 47 tag, without its registry.
    private static bool IsLanguage(string tag)
    {
        int start = 0;
        for (int i = 0; i <= tag.Length; i++)
        {
            if (i < tag.Length && tag[i] != '-')
            {
                if (tag[i] >= 128 || !char.IsLetterOrDigit(tag[i]))
                    return false;
                continue;
            }
            // The first part is that of the language itself.
            (int least, int most) = start == 0 ? (2, 3) : (1, 8);
            if (i - start < least || i - start > most)
                return false;
            start = i + 1;
        }
        return true;
    }
}
