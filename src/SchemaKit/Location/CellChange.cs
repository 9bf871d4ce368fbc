using SchemaKit.Locating;
using SchemaKit.Schema;
using SchemaKit.Schema.Numbers;

namespace SchemaKit;

/// <summary>A cell that may be wrong, and what should stand there.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Given">What stands there.</param>
/// <param name="Value">The only number that makes the rules hold, the other changes being made; null where there are several.</param>
public sealed record CellChange(Cell Cell, CellValue Given, decimal? Value)
{
    /// <summary>
    /// The least number with which the rules can hold; null where there is no limit. Where all such numbers exceed a bound
    /// that excludes itself, that bound.
    /// </summary>
    public decimal? Least { get; init; } = Value;

    /// <summary>
    /// The greatest number with which the rules can hold; null where there is no limit. Where all such numbers stay below a
    /// bound that excludes itself, that bound.
    /// </summary>
    public decimal? Greatest { get; init; } = Value;

    /// <summary>The slip by which the right number would have become the given one; null where none is recognised.</summary>
    public Slip? Slip { get; init; }

    /// <summary>The cell, what stands there and what should.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public string ToString(string language)
    {
        string label = Cell.Label(language);
        return new Phrase($"{label}: {Amount.English}{Cause.English}", $"{label}：{Amount.Chinese}{Cause.Chinese}").In(
            language
        );
    }

    /// <summary>The change in the language of the user interface.</summary>
    public override string ToString() => ToString(Language.Current);

    /// <summary>What stands there and what should.</summary>
    internal Phrase Amount
    {
        get
        {
            string given = Given.HasValue ? NumberText.ToText(Given.Value) : "—";
            Phrase right = Value is { } value ? NumberText.ToText(value) : Range;
            return new($"{given} → {right.English}", $"{given} → {right.Chinese}");
        }
    }

    /// <summary>The slip, in brackets behind what is said of the numbers; empty where none is recognised.</summary>
    internal Phrase Cause => Slip is { } slip ? SlipWords.InBrackets(slip) : "";

    private Phrase Range =>
        (Least, Greatest) switch
        {
            (null, null) => new("another number", "其他数字"),
            ({ } least, null) => new($"{NumberText.ToText(least)} or more", $"不小于 {NumberText.ToText(least)} 的数"),
            (null, { } greatest) => new(
                $"{NumberText.ToText(greatest)} or less",
                $"不大于 {NumberText.ToText(greatest)} 的数"
            ),
            ({ } least, { } greatest) => new(
                $"{NumberText.ToText(least)} to {NumberText.ToText(greatest)}",
                $"{NumberText.ToText(least)} 至 {NumberText.ToText(greatest)}"
            ),
        };
}
