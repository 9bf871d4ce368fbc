using System;
using System.Linq;

namespace SchemaKit.Schema.Model;

/// <summary>What stands in the schema for people to read.</summary>
internal sealed record Documentation(Labels Labels, string? Title, string? Description)
{
    public static Documentation None { get; } = new(Labels.None, null, null);
}

/// <summary>A type of the schema's: it becomes a C# type of the same name.</summary>
internal abstract record TypeModel(string Name, Documentation Documentation);

/// <summary>An object with a fixed set of members, in schema order.</summary>
internal sealed record ObjectModel(
    string Name,
    Documentation Documentation,
    bool IsStruct,
    EquatableArray<MemberModel> Members,
    EquatableArray<RuleModel> Rules
) : TypeModel(Name, Documentation)
{
    public MemberModel? Find(string jsonName) =>
        Members.FirstOrDefault(m => string.Equals(m.JsonName, jsonName, StringComparison.Ordinal));
}

/// <summary>A closed list of texts.</summary>
internal sealed record EnumModel(string Name, Documentation Documentation, EquatableArray<EnumItemModel> Items)
    : TypeModel(Name, Documentation);

/// <summary>One text of an <see cref="EnumModel"/>.</summary>
internal sealed record EnumItemModel(string JsonName, string Name, Labels Labels);

/// <summary>A member of an object.</summary>
/// <param name="JsonName">Its name in JSON.</param>
/// <param name="Name">Its name in C#.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="IsKey">Whether it identifies the report and so is no cell, though it may be a number.</param>
/// <param name="Documentation">What it is called.</param>
/// <param name="Value">What it may hold.</param>
internal sealed record MemberModel(
    string JsonName,
    string Name,
    bool IsRequired,
    bool IsKey,
    Documentation Documentation,
    ValueModel Value
)
{
    /// <summary>Whether there may be no value: the member absent, or <c>null</c> in its place.</summary>
    public bool MayBeMissing => !IsRequired || Value.IsNullable;

    /// <summary>Whether this is a number of the tables.</summary>
    public bool IsCell => Value is NumberModel && !IsKey;
}
