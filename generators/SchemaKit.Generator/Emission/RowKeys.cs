using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>What tells one row of a list from another.</summary>
internal static class RowKeys
{
    /// <summary>A lambda that takes the key from a row: one value, or a tuple; null where rows have no key.</summary>
    public static string? Of(ObjectModel row)
    {
        List<string> members = [.. row.Key.Select(m => "row." + m.Name)];
        if (members.Count == 0)
            return null;
        return "row => " + (members.Count == 1 ? members[0] : "(" + string.Join(", ", members) + ")");
    }

    /// <summary>A lambda that names a row by its key; null where rows have no key.</summary>
    public static string? NameOf(FormModel form, ObjectModel row)
    {
        List<string> members = [.. row.Key.Select(m => Text(form, m))];
        if (members.Count == 0)
            return null;
        return "row => "
            + (
                members.Count == 1
                    ? members[0]
                    : "global::SchemaKit.Schema.RowNames.Of(" + string.Join(", ", members) + ")"
            );
    }

    // A member of a key as the document spells it.
    private static string Text(FormModel form, MemberModel member)
    {
        string value = "row." + member.Name;
        return member.Value switch
        {
            TextModel { IsDate: true } => $"global::SchemaKit.Serialization.TextFormats.ToText({value})",
            NumberModel => $"global::SchemaKit.Serialization.NumberRules.ToText({value})",
            BooleanModel => $"({value} ? \"true\" : \"false\")",
            EnumValueModel list => Text(form.Enum(list.TypeName), value),
            _ => value,
        };
    }

    private static string Text(EnumModel list, string value) =>
        $"{value} switch {{ "
        + string.Concat(list.Items.Select(i => $"{list.Name}.{i.Name} => {CSharpText.Literal(i.JsonName)}, "))
        + $"_ => {value}.ToString() }}";
}
