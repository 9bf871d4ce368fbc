using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Tables;

/// <summary>What is printed in a cell that labels others.</summary>
/// <param name="Labels">The text in the languages that the schema speaks.</param>
/// <param name="Name">What stands there where it speaks none; empty for a cell that is blank.</param>
internal sealed record PrintedText(Labels Labels, string Name)
{
    /// <summary>A cell that is blank.</summary>
    public static PrintedText None { get; } = new(Labels.None, "");

    /// <summary>The unit that is told behind the text; null for none.</summary>
    public string? Unit { get; init; }

    /// <summary>What a member is called: its label, else its title, else its name.</summary>
    public static PrintedText Of(MemberModel member) => Of(member.Documentation, member.JsonName);

    /// <summary>What a thing is called: its label, else its title, else its name.</summary>
    public static PrintedText Of(Documentation documentation, string name) =>
        new(documentation.Labels, documentation.Title ?? name);

    /// <summary>The text in a language.</summary>
    public string In(string language)
    {
        string text = Labels.In(language) ?? Name;
        return Unit is null ? text : new Phrase($"{text} (unit: {Unit})", $"{text}（单位：{Unit}）").In(language);
    }
}
