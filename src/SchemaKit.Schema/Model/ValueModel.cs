using SchemaKit.Schema.Numbers;

namespace SchemaKit.Schema.Model;

/// <summary>What a member may hold. Models are immutable and compare by value, or incremental caching breaks.</summary>
internal abstract record ValueModel;

/// <summary>A number of a table, or one that identifies the report.</summary>
/// <param name="IsInteger">Whether a fraction is refused.</param>
/// <param name="Minimum">The least value, inclusive.</param>
/// <param name="Maximum">The greatest value, inclusive.</param>
/// <param name="Unit">The unit of measure, such as 件.</param>
/// <param name="Measure">Flow or stock.</param>
/// <param name="IsDerived">Whether the rules compute it.</param>
internal sealed record NumberModel(
    bool IsInteger,
    decimal? Minimum,
    decimal? Maximum,
    string? Unit,
    Measure Measure,
    bool IsDerived
) : ValueModel
{
    /// <summary>Whether <see cref="int"/> holds every value that the bounds allow.</summary>
    public bool FitsInt32 => IsInteger && Minimum >= int.MinValue && Maximum <= int.MaxValue;

    /// <summary>The values that are allowed, in words.</summary>
    public Phrase Range
    {
        get
        {
            (string english, string chinese) = IsInteger ? ("an integer", "整数") : ("a number", "数字");
            string? least = Minimum is { } minimum ? NumberText.ToText(minimum) : null;
            string? most = Maximum is { } maximum ? NumberText.ToText(maximum) : null;
            return (least, most) switch
            {
                (null, null) => new Phrase(english, chinese),
                (null, _) => new Phrase($"{english} up to {most}", $"不大于 {most} 的{chinese}"),
                (_, null) => new Phrase($"{english} from {least} on", $"不小于 {least} 的{chinese}"),
                _ => new Phrase($"{english} from {least} to {most}", $"{least} 至 {most} 的{chinese}"),
            };
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
        if (value < Minimum)
            return ReadProblemKind.BelowMinimum;
        return value > Maximum ? ReadProblemKind.AboveMaximum : null;
    }
}

/// <summary>A text.</summary>
/// <param name="MinLength">The least length, in Unicode code points.</param>
/// <param name="MaxLength">The greatest length, in Unicode code points.</param>
/// <param name="Constant">The only value allowed.</param>
internal sealed record TextModel(int MinLength, int? MaxLength, string? Constant) : ValueModel;

/// <summary>One of a list of texts.</summary>
/// <param name="TypeName">The name of its <see cref="EnumModel"/>.</param>
internal sealed record EnumValueModel(string TypeName) : ValueModel;

/// <summary>An object.</summary>
/// <param name="TypeName">The name of its <see cref="ObjectModel"/>.</param>
internal sealed record ObjectValueModel(string TypeName) : ValueModel;
