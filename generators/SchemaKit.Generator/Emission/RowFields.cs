using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>
/// The fields in which tables keep their rows, the members that are structs. Checks, sums and writers read rows where they
/// stand: a property would hand out a copy.
/// </summary>
internal sealed class RowFields(FormModel form)
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _fields = [];

    /// <summary>Whether a member is a row that is always there.</summary>
    public bool IsRow(MemberModel member) =>
        !member.MayBeMissing && member.Value is ObjectValueModel row && form.Object(row.TypeName).IsStruct;

    /// <summary>The name of the field behind a row.</summary>
    /// <param name="table">The table.</param>
    /// <param name="member">The row.</param>
    public string NameOf(ObjectModel table, MemberModel member)
    {
        if (!_fields.TryGetValue(table.Name, out IReadOnlyDictionary<string, string>? fields))
            _fields.Add(table.Name, fields = NamesOf(table));
        return fields[member.Name];
    }

    /// <summary>What reads a member: the field of a row, the property of anything else.</summary>
    /// <param name="table">The table.</param>
    /// <param name="member">The member.</param>
    public string AccessOf(ObjectModel table, MemberModel member) =>
        IsRow(member) ? NameOf(table, member) : member.Name;

    /// <summary>The argument that hands on a member of <c>value</c>.</summary>
    /// <param name="table">The table.</param>
    /// <param name="member">The member.</param>
    public string ArgumentOf(ObjectModel table, MemberModel member) =>
        (IsRow(member) ? "in " : "") + "value." + AccessOf(table, member);

    private Dictionary<string, string> NamesOf(ObjectModel table)
    {
        List<MemberModel> rows = [.. table.Members.Where(IsRow)];
        var used = new HashSet<string>(table.Members.Select(m => m.Name));
        IReadOnlyList<string> names = LocalNames.Distinct(
            rows.Select(m => "_" + char.ToLowerInvariant(m.Name[0]) + m.Name.Substring(1)),
            used
        );
        return rows.Zip(names, (row, name) => (row, name)).ToDictionary(r => r.row.Name, r => r.name);
    }
}
