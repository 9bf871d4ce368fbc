using System;
using SchemaKit.Schema.Json;

namespace SchemaKit.Schema.Parsing;

/// <summary>
/// The parsed text of a document, for as long as somebody needs it: the steps of one run of a compiler share it, and what
/// the compiler keeps between runs does not hold it. It is no part of what the document is: any two are equal.
/// </summary>
internal sealed class ParsedText
{
    private Tuple<string, WeakReference<JsonText>>? _last;

    public JsonText Of(string text)
    {
        if (_last is { } last && ReferenceEquals(last.Item1, text) && last.Item2.TryGetTarget(out JsonText? known))
            return known;
        JsonText parsed = JsonParser.Parse(text);
        _last = Tuple.Create(text, new WeakReference<JsonText>(parsed));
        return parsed;
    }

    public override bool Equals(object? obj) => obj is ParsedText;

    public override int GetHashCode() => 0;
}
