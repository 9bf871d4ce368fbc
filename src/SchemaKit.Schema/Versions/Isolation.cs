using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Versions;

/// <summary>
/// A version of a value's schema in which nothing is asked but what one changed keyword asks: what it refuses, this change
/// refuses.
/// </summary>
internal static class Isolation
{
    /// <summary>What is asked of numbers; null where the keyword asks nothing of them.</summary>
    public static NumberModel? OfNumber(ChangeKind kind, NumberModel after)
    {
        var free = new NumberModel(IsInteger: false);
        return kind switch
        {
            ChangeKind.Type => free with { IsInteger = after.IsInteger },
            ChangeKind.Minimum => free with { Minimum = after.Minimum },
            ChangeKind.Maximum => free with { Maximum = after.Maximum },
            ChangeKind.ExclusiveMinimum => free with { ExclusiveMinimum = after.ExclusiveMinimum },
            ChangeKind.ExclusiveMaximum => free with { ExclusiveMaximum = after.ExclusiveMaximum },
            ChangeKind.MultipleOf => free with { MultipleOf = after.MultipleOf },
            ChangeKind.Constant => free with { Constant = after.Constant },
            ChangeKind.ValuesListed or ChangeKind.ValuesRemoved => free with { Values = after.Values },
            _ => null,
        };
    }

    /// <summary>What is asked of texts; null where the keyword asks nothing of them.</summary>
    public static TextShape? OfText(ChangeKind kind, TextShape after)
    {
        var free = new TextModel(0, null, null, null, TextFormat.None);
        TextModel text = after.Keywords;
        return kind switch
        {
            ChangeKind.MinLength => new TextShape(free with { MinLength = text.MinLength }, null),
            ChangeKind.MaxLength => new TextShape(free with { MaxLength = text.MaxLength }, null),
            ChangeKind.Pattern => new TextShape(free with { Pattern = text.Pattern }, null),
            ChangeKind.Format => new TextShape(free with { Format = text.Format }, null),
            ChangeKind.Constant => new TextShape(free, text.Constant is null ? null : [text.Constant]),
            ChangeKind.ValuesListed or ChangeKind.ValuesRemoved => new TextShape(free, after.Listed),
            _ => null,
        };
    }
}
