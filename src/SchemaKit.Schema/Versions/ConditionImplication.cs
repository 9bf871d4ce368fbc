using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Versions;

/// <summary>Says where one condition is met only by what meets another. It may miss that, never claim it wrongly.</summary>
internal static class ConditionImplication
{
    /// <summary>Whether whatever meets a condition meets another; null is the condition that everything meets.</summary>
    public static bool Holds(ConditionModel? condition, ConditionModel? other) =>
        other is null
        || (
            condition is not null
            && (
                condition.Equals(other)
                || (condition, other) switch
                {
                    (ObjectConditionModel a, ObjectConditionModel b) => Holds(a, b),
                    (ScalarConditionModel a, ScalarConditionModel b) => Holds(a, b),
                    (ListConditionModel a, ListConditionModel b) => a.MinItems >= b.MinItems
                        && (b.MaxItems is null || a.MaxItems <= b.MaxItems),
                    _ => false,
                }
            )
        );

    private static bool Holds(ObjectConditionModel a, ObjectConditionModel b) =>
        b.Required.All(a.Required.Contains)
        && b.Members.All(m => a.Members.Any(o => o.JsonName == m.JsonName && Holds(o.Condition, m.Condition)));

    private static bool Holds(ScalarConditionModel a, ScalarConditionModel b) =>
        (b.Pattern is null || a.Pattern == b.Pattern)
        && (b.Allowed is not { } wide || (a.Allowed is { } narrow && IsWithin(narrow, wide)))
        && (b.Bounds is not { } bounds || (a.Bounds is { } own && IsWithin(own, bounds)));

    private static bool IsWithin(AllowedValues narrow, AllowedValues wide) =>
        narrow.Numbers.All(wide.Numbers.Contains)
        && narrow.Texts.All(wide.Texts.Contains)
        && narrow.Flags.All(wide.Flags.Contains)
        && (!narrow.Null || wide.Null);

    private static bool IsWithin(NumberModel narrow, NumberModel wide) =>
        (wide.Minimum is null || narrow.Minimum >= wide.Minimum || narrow.ExclusiveMinimum >= wide.Minimum)
        && (wide.Maximum is null || narrow.Maximum <= wide.Maximum || narrow.ExclusiveMaximum <= wide.Maximum)
        && (
            wide.ExclusiveMinimum is null
            || narrow.Minimum > wide.ExclusiveMinimum
            || narrow.ExclusiveMinimum >= wide.ExclusiveMinimum
        )
        && (
            wide.ExclusiveMaximum is null
            || narrow.Maximum < wide.ExclusiveMaximum
            || narrow.ExclusiveMaximum <= wide.ExclusiveMaximum
        );
}
