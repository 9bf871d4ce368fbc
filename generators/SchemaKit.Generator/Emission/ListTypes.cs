using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>The kinds of lists of a form, one for each C# type: what is done to their items does not depend on bounds.</summary>
internal static class ListTypes
{
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
