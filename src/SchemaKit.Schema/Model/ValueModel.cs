using System;
using System.Linq;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Schema.Model;

/// <summary>What a member may hold. Models are immutable and compare by value, or incremental caching breaks.</summary>
internal abstract record ValueModel
{
    /// <summary>Whether <c>null</c> may stand instead of a value.</summary>
    public bool IsNullable { get; init; }
}

/// <summary>A number of a table, or one that identifies the report.</summary>
/// <param name="IsInteger">Whether a fraction is refused.</param>
internal sealed record NumberModel(bool IsInteger) : ValueModel
{
    /// <summary>The least value, inclusive.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The greatest value, inclusive.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>What every value must exceed.</summary>
    public decimal? ExclusiveMinimum { get; init; }

    /// <summary>What every value must stay below.</summary>
    public decimal? ExclusiveMaximum { get; init; }

    /// <summary>What divides every value without remainder.</summary>
    public decimal? MultipleOf { get; init; }

    /// <summary>The only value allowed.</summary>
    public decimal? Constant { get; init; }

    /// <summary>The only values allowed; empty where the other keywords decide alone.</summary>
    public EquatableArray<decimal> Values { get; init; }

    /// <summary>The unit of measure, such as 件.</summary>
    public string? Unit { get; init; }

    /// <summary>How many decimals are printed; a value may have more.</summary>
    public int? Decimals { get; init; }

    /// <summary>What is written where there is no number.</summary>
    public EquatableArray<MissingMarker> Missing { get; init; }

    /// <summary>Why there is no number where <c>null</c> stands.</summary>
    public CellStatus StatusOfNull => Missing.FirstOrDefault(m => m.Text is null)?.Status ?? CellStatus.NotReported;

    /// <summary>Flow or stock.</summary>
    public Measure Measure { get; init; }

    /// <summary>Whether the rules compute it.</summary>
    public bool IsDerived { get; init; }

    /// <summary>The least 64-bit integer that the bounds allow.</summary>
    public decimal LeastInteger
    {
        get
        {
            decimal least = Math.Max(Math.Ceiling(Minimum ?? long.MinValue), long.MinValue);
            return ExclusiveMinimum is { } below ? Math.Max(least, Math.Floor(Clamp(below)) + 1) : least;
        }
    }

    /// <summary>The greatest 64-bit integer that the bounds allow.</summary>
    public decimal GreatestInteger
    {
        get
        {
            decimal greatest = Math.Min(Math.Floor(Maximum ?? long.MaxValue), long.MaxValue);
            return ExclusiveMaximum is { } above ? Math.Min(greatest, Math.Ceiling(Clamp(above)) - 1) : greatest;
        }
    }

    private static decimal Clamp(decimal bound) => Math.Min(Math.Max(bound, long.MinValue), long.MaxValue);

    /// <summary>Whether <see cref="int"/> holds every value that the bounds allow.</summary>
    public bool FitsInt32 => IsInteger && LeastInteger >= int.MinValue && GreatestInteger <= int.MaxValue;

    /// <summary>The values that are allowed, in words.</summary>
    public Phrase Range
    {
        get
        {
            if (Constant is { } constant)
                return NumberText.ToText(constant);
            if (Values.Count > 0)
                return string.Join(" | ", Values.Select(NumberText.ToText));
            (string english, string chinese) = IsInteger ? ("an integer", "整数") : ("a number", "数字");
            string? least = Minimum is { } minimum ? NumberText.ToText(minimum) : null;
            string? most = Maximum is { } maximum ? NumberText.ToText(maximum) : null;
            Phrase range = (least, most) switch
            {
                (null, null) => new Phrase(english, chinese),
                (null, _) => new Phrase($"{english} up to {most}", $"不大于 {most} 的{chinese}"),
                (_, null) => new Phrase($"{english} from {least} on", $"不小于 {least} 的{chinese}"),
                _ => new Phrase($"{english} from {least} to {most}", $"{least} 至 {most} 的{chinese}"),
            };
            if (ExclusiveMinimum is { } below)
                range = range.Plus($" above {NumberText.ToText(below)}", $"，且大于 {NumberText.ToText(below)}");
            if (ExclusiveMaximum is { } above)
                range = range.Plus($" below {NumberText.ToText(above)}", $"，且小于 {NumberText.ToText(above)}");
            if (MultipleOf is { } divisor)
                range = range.Plus(
                    $", a multiple of {NumberText.ToText(divisor)}",
                    $"，且为 {NumberText.ToText(divisor)} 的倍数"
                );
            return range;
        }
    }

    /// <summary>Whether a value is whole where it must be, within the bounds, and not too long for its type.</summary>
    public bool Allows(decimal value) => Refusal(value) is null;

    /// <summary>Why a value is not allowed; null where it is.</summary>
    public ReadProblemKind? Refusal(decimal value)
    {
        if (IsInteger && !NumberText.IsInteger(value))
            return ReadProblemKind.NotAnInteger;
        if (IsInteger && value is < long.MinValue or > long.MaxValue)
            return ReadProblemKind.OutOfRange;
        if (value < Minimum || value <= ExclusiveMinimum)
            return ReadProblemKind.BelowMinimum;
        if (value > Maximum || value >= ExclusiveMaximum)
            return ReadProblemKind.AboveMaximum;
        if (MultipleOf is { } divisor && !NumberText.IsMultiple(value, divisor))
            return ReadProblemKind.NotAMultiple;
        bool isListed = Values.Count == 0 || Values.Contains(value);
        return !isListed || (Constant is { } constant && value != constant) ? ReadProblemKind.NotInList : null;
    }
}

/// <summary>A text.</summary>
/// <param name="MinLength">The least length, in Unicode code points.</param>
/// <param name="MaxLength">The greatest length, in Unicode code points.</param>
/// <param name="Constant">The only value allowed.</param>
/// <param name="Pattern">The ECMA-262 pattern that it must match somewhere.</param>
/// <param name="Format">What it must spell.</param>
internal sealed record TextModel(int MinLength, int? MaxLength, string? Constant, string? Pattern, TextFormat Format)
    : ValueModel
{
    /// <summary>Whether the text is a calendar day, which has a type of its own in C#.</summary>
    public bool IsDate => Format == TextFormat.Date;
}

/// <summary>What a text must spell: the values of <c>format</c>.</summary>
internal enum TextFormat
{
    /// <summary>Anything.</summary>
    None,

    /// <summary>A calendar day, RFC 3339 full-date.</summary>
    Date,

    /// <summary>A point in time, RFC 3339 date-time.</summary>
    DateTime,

    /// <summary>A UUID, RFC 9562.</summary>
    Uuid,
}

/// <summary>True or false.</summary>
/// <param name="Constant">The only value allowed.</param>
internal sealed record BooleanModel(bool? Constant) : ValueModel;

/// <summary>One of a list of texts.</summary>
/// <param name="TypeName">The name of its <see cref="EnumModel"/>.</param>
internal sealed record EnumValueModel(string TypeName) : ValueModel;

/// <summary>An object.</summary>
/// <param name="TypeName">The name of its <see cref="ObjectModel"/>.</param>
internal sealed record ObjectValueModel(string TypeName) : ValueModel;

/// <summary>A list of values of one kind: the rows of a table of variable length, or plain values.</summary>
/// <param name="Item">What each may hold; no object or list in it may be <c>null</c>.</param>
/// <param name="MinItems">The least number of items.</param>
/// <param name="MaxItems">The greatest number of items.</param>
/// <param name="IsUnique">Whether no two items may be equal.</param>
internal sealed record ListModel(ValueModel Item, int MinItems, int? MaxItems, bool IsUnique) : ValueModel
{
    /// <summary>How it is printed; null where it is no printed table.</summary>
    public TableModel? Table { get; init; }
}
