using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>The kinds of lists of a form, one for each C# type: what is done to their items does not depend on bounds.</summary>
internal static class ListTypes
{
    /// <summary>
    /// What the names of a list's methods end in: to the compiler a list of texts and one of texts or null are one type,
    /// so that two methods would be one.
    /// </summary>
    public static string Suffix(ValueModel value)
    {
        while (value is ListModel list)
        {
            if (list.Item is TextModel { IsDate: false, IsNullable: true })
                return "OrNull";
            value = list.Item;
        }
        return "";
    }

    public static IEnumerable<ListModel> Of(FormModel form)
    {
        var seen = new HashSet<string>();
        foreach (MemberModel member in form.OwnTypes.OfType<ObjectModel>().SelectMany(t => t.Members))
        {
            for (ValueModel value = member.Value; value is ListModel list; value = list.Item)
            {
                if (seen.Add(CSharpType.Of(list)))
                    yield return list;
            }
        }
    }
}
