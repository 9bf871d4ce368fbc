namespace SchemaKit.Schema.Versions;

/// <summary>What is different between two versions of a schema.</summary>
internal enum ChangeKind
{
    // Documents: members and what they may hold.
    Id,
    RequiredMemberAdded,
    OptionalMemberAdded,
    MemberRemoved,
    MemberRequired,
    MemberOptional,
    NullAllowed,
    NullRefused,
    Type,
    Minimum,
    Maximum,
    ExclusiveMinimum,
    ExclusiveMaximum,
    MultipleOf,
    Constant,
    ValuesListed,
    ValuesUnlisted,
    ValuesAdded,
    ValuesRemoved,
    MinLength,
    MaxLength,
    Pattern,
    Format,
    MinItems,
    MaxItems,
    UniqueItems,
    Key,

    // Documents: rules.
    RuleAdded,
    RuleRemoved,
    RuleSides,
    RuleTerms,
    RuleRelation,
    RuleTolerance,
    RuleSeverity,
    RuleCondition,

    // Documents that are refused for something that no change explains.
    Unexplained,

    // C# code.
    CSharpNamespace,
    CSharpTypeName,
    CSharpStruct,
    CSharpMemberName,
    CSharpMemberType,
    CSharpMemberAdded,
    CSharpMemberRemoved,
    CSharpValueName,
    CSharpValueAdded,
    CSharpValueRemoved,
    MemberOrder,

    // Documentation.
    Labels,
    ValueLabels,
    Title,
    Description,
    Deprecated,
    Default,
    Examples,
    Unit,
    Decimals,
    Measure,
    Derived,
    Missing,
    Table,
    RuleLabels,
    RuleMessages,
    RuleSource,
}
