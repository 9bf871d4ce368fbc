using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Parsing;

/// <summary>The types found so far, in the order in which a report meets them.</summary>
internal sealed class TypeTable
{
    private readonly List<string> _order = [];

    // Generated files are named after types.
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);

    private readonly Dictionary<string, TypeModel> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _members = new(StringComparer.Ordinal);

    public EquatableArray<TypeModel> InOrder =>
        _order.Where(_types.ContainsKey).Select(n => _types[n]).ToEquatableArray();

    /// <summary>Takes a name before the type behind it is read, so that the order is the report's.</summary>
    public void Reserve(string name, string owner, TextSpan span, ProblemList problems)
    {
        if (_owners.TryGetValue(CSharpNames.FileKey(name), out string? first))
        {
            problems.Add(ProblemDescriptors.DuplicateTypeName, span, name, first);
            return;
        }
        if (!CSharpNames.IsTypeName(CSharpNames.WithoutNamespace(name)))
            problems.Add(ProblemDescriptors.InvalidName, span, name, new Phrase("type", "类型名称"));
        _owners.Add(CSharpNames.FileKey(name), owner);
        _order.Add(name);
    }

    public void Add(TypeModel type)
    {
        if (_types.ContainsKey(type.Name))
            return;
        _types.Add(type.Name, type);
        if (type is ObjectModel table)
            _members.Add(type.Name, CountMembers(table.Members));
    }

    public ObjectModel? FindObject(string name) =>
        _types.TryGetValue(name, out TypeModel? type) ? type as ObjectModel : null;

    public EnumModel? FindEnum(string name) => _types.TryGetValue(name, out TypeModel? type) ? type as EnumModel : null;

    /// <summary>How many members an object of such members has, itself and below.</summary>
    public long CountMembers(IEnumerable<MemberModel> members) =>
        members.Sum(m => 1 + Math.Min(MembersOf(m), int.MaxValue));

    /// <summary>Whether a type is that of one of some members, or of something below them, lists apart.</summary>
    public bool IsBelow(string typeName, IEnumerable<MemberModel> members) =>
        members
            .Select(m => m.Value)
            .OfType<ObjectValueModel>()
            .Any(v =>
                v.TypeName == typeName || (FindObject(v.TypeName) is { } table && IsBelow(typeName, table.Members))
            );

    private long MembersOf(MemberModel member) =>
        TypeIn(member.Value) is { } name && _members.TryGetValue(name, out long count) ? count : 0;

    private static string? TypeIn(ValueModel value) =>
        value switch
        {
            ObjectValueModel nested => nested.TypeName,
            ListModel list => TypeIn(list.Item),
            _ => null,
        };
}
