using System;

namespace SchemaKit.Schema;

/// <summary>
/// A part of a message: the same in all languages, or with a text for each. Formatted for a culture it takes that
/// culture's language, as the arguments of a compiler message are.
/// </summary>
internal readonly record struct Phrase(string English, string Chinese) : IFormattable
{
    public static implicit operator Phrase(string text) => new(text, text);

    /// <summary>What somebody says in each of the languages.</summary>
    public static Phrase Of(Func<string, string> inLanguage) =>
        new(inLanguage(Language.English), inLanguage(Language.Chinese));

    public Phrase Plus(string english, string chinese) => new(English + english, Chinese + chinese);

    public string In(string language) => Language.IsChinese(language) ? Chinese : English;

    public string ToString(string? format, IFormatProvider? formatProvider) => In(Language.Of(formatProvider));

    public override string ToString() => ToString(null, null);
}
