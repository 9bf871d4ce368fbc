using System;
using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Schema.Model;

/// <summary>What stands in the schema for people to read.</summary>
/// <param name="Labels">What a thing is called.</param>
/// <param name="Title">A heading.</param>
/// <param name="Description">What there is to say of it.</param>
internal sealed record Documentation(Labels Labels, string? Title, string? Description)
{
    public static Documentation None { get; } = new(Labels.None, null, null);

    /// <summary>Whether it should not be used any more.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>The usual value as JSON; nothing is ever filled in.</summary>
    public string? Default { get; init; }

    /// <summary>Values as they may stand there, as JSON.</summary>
    public EquatableArray<string> Examples { get; init; }
}

/// <summary>A type of the schema's: it becomes a C# type of the same name.</summary>
/// <param name="Name">Its C# name, in full where another document makes it.</param>
/// <param name="Documentation">What it is called.</param>
internal abstract record TypeModel(string Name, Documentation Documentation)
{
    /// <summary>What the names of the classes begin with that serve the type, where another document makes it.</summary>
    public string? Owner { get; init; }
}

/// <summary>An object with a fixed set of members, in schema order.</summary>
internal sealed record ObjectModel(
    string Name,
    Documentation Documentation,
    bool IsStruct,
    EquatableArray<MemberModel> Members,
    EquatableArray<RuleModel> Rules
) : TypeModel(Name, Documentation)
{
    /// <summary>How it is printed; null where it is no printed table.</summary>
    public TableModel? Table { get; init; }

    /// <summary>The members that tell one row of a list from another; none where its rows have no identity.</summary>
    public IEnumerable<MemberModel> Key => Members.Where(m => m.IsKey);

    public MemberModel? Find(string jsonName)
    {
        foreach (MemberModel member in Members)
        {
            if (string.Equals(member.JsonName, jsonName, StringComparison.Ordinal))
                return member;
        }
        return null;
    }
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
/// <param name="IsKey">Whether it identifies the report or the row and so is no cell, though it may be a number.</param>
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
