using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>The kinds of lists of a form: what is done to their items depends on their C# type, hardly on more.</summary>
internal static class ListTypes
{
    /// <summary>
    /// What the names of a list's methods end in, where two kinds of lists have one C# type: to the compiler a list of
    /// texts and one of texts or null are the same, and so are lists in which null says different things of a number.
    /// </summary>
    public static string Suffix(ValueModel value)
    {
        while (value is ListModel list)
            value = list.Item;
        return value switch
        {
            TextModel { IsDate: false, IsNullable: true } => "OrNull",
            NumberModel { IsNullable: true, StatusOfNull: not CellStatus.NotReported } number =>
                number.StatusOfNull.ToString(),
            _ => "",
        };
    }

    public static IEnumerable<ListModel> Of(FormModel form)
    {
        var seen = new HashSet<string>();
        foreach (MemberModel member in form.OwnTypes.OfType<ObjectModel>().SelectMany(t => t.Members))
        {
            for (ValueModel value = member.Value; value is ListModel list; value = list.Item)
            {
                if (seen.Add(CSharpType.Of(list) + Suffix(list)))
                    yield return list;
            }
        }
    }
}
