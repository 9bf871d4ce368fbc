using System;
using System.Collections.Generic;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit;

/// <summary>The members of a form's documents that hold values and no members of their own.</summary>
internal static class FormMembers
{
    /// <summary>The members by JSON Pointer, with <c>*</c> for the items of a list.</summary>
    public static HashSet<string> Of(FormModel form)
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        Add(form, form.Root, "", members);
        return members;
    }

    private static void Add(FormModel form, ObjectModel table, string path, HashSet<string> members)
    {
        foreach (MemberModel member in table.Members)
            Add(form, member.Value, path + "/" + JsonPointer.Escape(member.JsonName), members);
    }

    private static void Add(FormModel form, ValueModel value, string path, HashSet<string> members)
    {
        if (value is ObjectValueModel nested)
            Add(form, form.Object(nested.TypeName), path, members);
        else if (value is ListModel list)
            Add(form, list.Item, path + DocumentMembers.EveryItem, members);
        else
            members.Add(path);
    }
}
