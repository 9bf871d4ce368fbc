namespace SchemaKit.Schema.Text;

/// <summary>Cuts a text of unknown length down to what a message can hold: one line, whole characters.</summary>
internal static class Excerpt
{
    private const int MaxLength = 60;

    public static string Of(string text)
    {
        string line = text.Split('\n', '\r')[0];
        return line.Length <= MaxLength ? line : Cut(line, MaxLength) + "…";
    }

    /// <summary>The first so many UTF-16 units, less one where that would cut a character in half.</summary>
    public static string Cut(string text, int length) =>
        text.Substring(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length);
}
