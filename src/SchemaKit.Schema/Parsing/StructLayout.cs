using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Parsing;

/// <summary>
/// Decides which objects become <c>readonly record struct</c>: those that hold nothing but required numbers, at most 64
/// bytes of them. A row of a table is then stored inside its table, and reading a report allocates nothing per row.
/// </summary>
internal static class StructLayout
{
    private const int MaxBytes = 64;

    public static bool IsStruct(IEnumerable<MemberModel> members, TypeTable types)
    {
        int? size = Size(members, types);
        return size is > 0 and <= MaxBytes;
    }

    private static int? Size(IEnumerable<MemberModel> members, TypeTable types)
    {
        int size = 0;
        foreach (MemberModel member in members)
        {
            int? bytes = member.Value switch
            {
                NumberModel { FitsInt32: true } => 4,
                NumberModel { IsInteger: true } => 8,
                NumberModel => 16,
                ObjectValueModel nested when types.FindObject(nested.TypeName) is { IsStruct: true } row => Size(
                    row.Members,
                    types
                ),
                _ => null,
            };
            if (bytes is null || member.MayBeMissing)
                return null;
            size += bytes.Value;
        }
        return size;
    }
}
