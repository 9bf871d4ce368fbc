using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Schema.Versions;

/// <summary>Finds what is different in the C# types that are generated: what users of them may have to edit.</summary>
internal sealed class CodeComparison(FormModel before, FormModel after, ChangeList changes)
{
    public void Compare(ValuePlace oldPlace, ValuePlace newPlace)
    {
        if (oldPlace.Member is { } oldMember && newPlace.Member is { } newMember)
            CompareMembers(oldPlace, oldMember, newPlace, newMember);
        if (oldPlace.Object is { } oldTable && newPlace.Object is { } newTable)
        {
            CompareNames(oldPlace, newPlace, oldTable.Name, newTable.Name);
            if (oldTable.IsStruct != newTable.IsStruct)
                Break(ChangeKind.CSharpStruct, oldPlace, newPlace, Keyword(oldTable), Keyword(newTable), newTable.Name);
        }
        if (oldPlace.Value is EnumValueModel oldList && newPlace.Value is EnumValueModel newList)
        {
            CompareNames(oldPlace, newPlace, oldList.TypeName, newList.TypeName);
            CompareValues(oldPlace, newPlace, before.Enum(oldList.TypeName), after.Enum(newList.TypeName));
        }
    }

    /// <summary>A member that is new: who makes values must set it where it is required.</summary>
    public void Add(ValuePlace member) =>
        changes.AddBeside(
            ChangeKind.CSharpMemberAdded,
            null,
            member,
            null,
            Declaration(member.Member!),
            member.Member!.Name,
            breaksCode: member.Member.IsRequired
        );

    /// <summary>A member that is not there any more.</summary>
    public void Remove(ValuePlace member) =>
        Break(ChangeKind.CSharpMemberRemoved, member, null, Declaration(member.Member!), null, member.Member!.Name);

    private void CompareMembers(ValuePlace oldPlace, MemberModel oldMember, ValuePlace newPlace, MemberModel newMember)
    {
        if (oldMember.Name != newMember.Name)
            Break(ChangeKind.CSharpMemberName, oldPlace, newPlace, oldMember.Name, newMember.Name);
        // A type that is called otherwise is told once, not at each member that has it.
        if (Shape(oldMember) != Shape(newMember))
            Break(
                ChangeKind.CSharpMemberType,
                oldPlace,
                newPlace,
                Short(CSharpType.OfMember(oldMember)),
                Short(CSharpType.OfMember(newMember))
            );
    }

    private void CompareNames(ValuePlace oldPlace, ValuePlace newPlace, string oldName, string newName)
    {
        if (oldName != newName)
            Break(ChangeKind.CSharpTypeName, oldPlace, newPlace, Short(oldName), Short(newName));
    }

    private void CompareValues(ValuePlace oldPlace, ValuePlace newPlace, EnumModel oldList, EnumModel newList)
    {
        Dictionary<string, EnumItemModel> now = newList.Items.ToDictionary(i => i.JsonName, StringComparer.Ordinal);
        var known = new HashSet<string>(oldList.Items.Select(i => i.JsonName), StringComparer.Ordinal);
        foreach (EnumItemModel item in oldList.Items)
        {
            now.TryGetValue(item.JsonName, out EnumItemModel? same);
            if (same is null)
                Break(ChangeKind.CSharpValueRemoved, oldPlace, newPlace, item.Name, null, oldList.Name);
            else if (same.Name != item.Name)
                Break(ChangeKind.CSharpValueName, oldPlace, newPlace, item.Name, same.Name, oldList.Name);
        }
        foreach (EnumItemModel item in newList.Items.Where(i => !known.Contains(i.JsonName)))
            changes.AddBeside(ChangeKind.CSharpValueAdded, oldPlace, newPlace, null, item.Name, newList.Name);
    }

    private void Break(
        ChangeKind kind,
        ValuePlace? oldPlace,
        ValuePlace? newPlace,
        string? oldText,
        string? newText,
        string subject = ""
    ) => changes.AddBeside(kind, oldPlace, newPlace, oldText, newText, subject, breaksCode: true);

    private static string Declaration(MemberModel member) =>
        (member.IsRequired ? "required " : "") + Short(CSharpType.OfMember(member)) + " " + member.Name;

    private static string Keyword(ObjectModel table) => table.IsStruct ? "record struct" : "record class";

    // The type of a member without the name of a type that the schema itself makes.
    private static string Shape(MemberModel member)
    {
        ValueModel value = member.Value;
        while (value is ListModel list)
            value = list.Item;
        string type = CSharpType.OfMember(member);
        if (value is ObjectValueModel or EnumValueModel)
        {
            string kind = value is EnumValueModel ? "enum" : "record";
            type = type.Replace(CSharpType.Of(value), kind);
        }
        return (member.IsRequired ? "required " : "") + type;
    }

    private static string Short(string type) => type.Replace("global::System.", "").Replace("global::", "");
}
