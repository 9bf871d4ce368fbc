using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Generator.Emission;

/// <summary>Names of local variables for the members of an object, none of them taken by another or by C#.</summary>
internal static class LocalNames
{
    // Names made of several can be longer than the compiler takes: 1,023 bytes.
    private const int MaxLength = 300;
    private const int MaxStemLength = 100;

    public static IReadOnlyList<string> For(IEnumerable<MemberModel> members, params string[] taken)
    {
        var used = new HashSet<string>(taken);
        var names = new List<string>();
        foreach (MemberModel member in members)
        {
            string stem = char.ToLowerInvariant(member.Name[0]) + member.Name.Substring(1);
            string name = stem;
            for (int i = 2; name == "_" || !CSharpNames.IsIdentifier(name) || !used.Add(name); i++)
                name = stem + CSharpText.Number(i);
            names.Add(name);
        }
        return names;
    }

    /// <summary>What the names of a rule's methods begin with.</summary>
    public static string OfRule(RuleModel rule) => Short(CSharpNames.Pascal(rule.Id), MaxStemLength);

    /// <summary>Makes each of a list of names different from those used before it.</summary>
    public static IReadOnlyList<string> Distinct(IEnumerable<string> stems, HashSet<string> used)
    {
        return
        [
            .. stems.Select(stem =>
            {
                string start = Short(stem, MaxLength);
                string name = start;
                for (int i = 2; !used.Add(name); i++)
                    name = start + "_" + CSharpText.Number(i);
                return name;
            }),
        ];
    }

    private static string Short(string name, int length) => name.Substring(0, Math.Min(name.Length, length));
}
