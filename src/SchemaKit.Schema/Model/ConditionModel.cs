namespace SchemaKit.Schema.Model;

/// <summary>
/// The condition under which a rule is asked: a subschema, with the meaning that JSON Schema gives it. A keyword says
/// nothing of values of another type, and nothing of a member that is absent.
/// </summary>
internal abstract record ConditionModel;

/// <summary>A condition on an object.</summary>
/// <param name="Members">What must hold of each member that is there.</param>
/// <param name="Required">The members that must be there.</param>
internal sealed record ObjectConditionModel(
    EquatableArray<MemberConditionModel> Members,
    EquatableArray<string> Required
) : ConditionModel;

/// <summary>A condition on a member of an object.</summary>
/// <param name="JsonName">The member's name.</param>
/// <param name="Condition">What must hold of it.</param>
internal sealed record MemberConditionModel(string JsonName, ConditionModel Condition);

/// <summary>A condition on a number, a text or a truth value.</summary>
/// <param name="Allowed">The values of <c>const</c> or <c>enum</c>; null where there is neither.</param>
internal sealed record ScalarConditionModel(AllowedValues? Allowed) : ConditionModel
{
    /// <summary>The bounds of a number.</summary>
    public NumberModel? Bounds { get; init; }

    /// <summary>The ECMA-262 pattern that a text must match somewhere.</summary>
    public string? Pattern { get; init; }
}

/// <summary>A condition on how many items a list has.</summary>
/// <param name="MinItems">The least number.</param>
/// <param name="MaxItems">The greatest number.</param>
internal sealed record ListConditionModel(int MinItems, int? MaxItems) : ConditionModel;

/// <summary>A closed list of scalar values.</summary>
/// <param name="Numbers">The numbers.</param>
/// <param name="Texts">The texts.</param>
/// <param name="Flags">The truth values.</param>
/// <param name="Null">Whether <c>null</c> is among them.</param>
internal sealed record AllowedValues(
    EquatableArray<decimal> Numbers,
    EquatableArray<string> Texts,
    EquatableArray<bool> Flags,
    bool Null
);
