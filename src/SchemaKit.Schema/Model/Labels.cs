using System;
using System.Collections.Generic;

namespace SchemaKit.Schema;

/// <summary>What a thing is called, per language (BCP 47 tags such as <c>zh-CN</c> and <c>en</c>).</summary>
public sealed class Labels : IEquatable<Labels>
{
    private readonly (string Language, string Text)[] _texts;

    internal Labels(params (string Language, string Text)[] texts) => _texts = texts;

    /// <summary>No labels.</summary>
    public static Labels None { get; } = new();

    internal bool IsEmpty => _texts.Length == 0;

    /// <summary>The languages, in the order of the schema.</summary>
    public IEnumerable<string> Languages
    {
        get
        {
            foreach ((string language, _) in _texts)
                yield return language;
        }
    }

    /// <summary>
    /// The text in a language; failing that in a variety of the same language, failing that in the schema's first
    /// language; null where there is no label at all.
    /// </summary>
    public string? In(string language) => Spoken(language) ?? (_texts.Length > 0 ? _texts[0].Text : null);

    /// <summary>The text in a language, or in a variety of it; null where the schema does not speak it.</summary>
    internal string? Spoken(string language)
    {
        foreach ((string candidate, string text) in _texts)
        {
            if (string.Equals(candidate, language, StringComparison.OrdinalIgnoreCase))
                return text;
        }
        foreach ((string candidate, string text) in _texts)
        {
            if (string.Equals(Primary(candidate), Primary(language), StringComparison.OrdinalIgnoreCase))
                return text;
        }
        return null;
    }

    /// <inheritdoc/>
    public bool Equals(Labels? other) =>
        other is not null && new Model.EquatableArray<(string, string)>(_texts).Equals(new(other._texts));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Labels);

    /// <inheritdoc/>
    public override int GetHashCode() => new Model.EquatableArray<(string, string)>(_texts).GetHashCode();

    private static string Primary(string language)
    {
        int dash = language.IndexOf('-');
        return dash < 0 ? language : language.Substring(0, dash);
    }
}
