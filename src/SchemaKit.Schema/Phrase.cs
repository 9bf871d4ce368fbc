namespace SchemaKit.Schema;

/// <summary>A part of a message: the same in all languages, or with a text for each.</summary>
internal readonly record struct Phrase(string English, string Chinese)
{
    public static implicit operator Phrase(string text) => new(text, text);

    public string In(string language) => Language.IsChinese(language) ? Chinese : English;
}
