namespace SchemaKit.Cli.Docs;

/// <summary>A piece of running text on a page.</summary>
/// <param name="Text">The text, as it was given: who writes the page escapes it.</param>
/// <param name="IsCode">Whether it is code: a path, a name, JSON.</param>
/// <param name="Target">The anchor on the same page that it leads to; null where it is no link.</param>
internal readonly record struct Inline(string Text, bool IsCode = false, string? Target = null)
{
    public static implicit operator Inline(string text) => new(text);

    public static Inline Code(string text) => new(text, IsCode: true);

    public static Inline Link(string target, string text) => new(text, Target: target);
}
