using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Generator.Pipeline;

/// <summary>The schemas that become no code although nothing is wrong with them alone.</summary>
/// <param name="Clashes">Those whose types or <c>$id</c> another schema has too.</param>
/// <param name="Paths">Those whose types another schema makes too, and those that refer to a schema without code: the compiler would only repeat its faults.</param>
internal sealed record Withheld(EquatableArray<TypeClash> Clashes, EquatableArray<string> Paths)
{
    public static Withheld Find(ImmutableArray<TypeClaims> claims, CancellationToken cancellationToken)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var namespaces = new Dictionary<string, string>(StringComparer.Ordinal);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var clashes = new List<TypeClash>();
        var made = new List<TypeClaims>();
        foreach (TypeClaims schema in claims.OrderBy(c => c.Path, StringComparer.Ordinal))
        {
            if (Clash(schema, owners, namespaces) is { } clash)
            {
                clashes.Add(clash);
                continue;
            }
            made.Add(schema);
            foreach (string name in schema.Names)
                owners[CSharpNames.FileKey(name)] = schema.Path;
            foreach (string name in schema.Namespaces)
                namespaces[name] = schema.Path;
            if (schema.Id.Length > 0 && ids.TryGetValue(schema.Id, out string? other))
                clashes.Add(new TypeClash(schema.Path, schema.Id, other, IsId: true));
            else
                ids[schema.Id] = schema.Path;
        }
        return new Withheld(clashes.ToEquatableArray(), PathsOf(clashes, made).ToEquatableArray());
    }

    /// <summary>The model to make source from; null where there is none.</summary>
    public static FormModel? Resolve(ParsedSchema schema, Withheld withheld) =>
        withheld.Paths.Contains(schema.Path, StringComparer.Ordinal) ? null : schema.Model;

    // A type may have the name of no other type, and of no namespace either.
    private static TypeClash? Clash(
        TypeClaims schema,
        Dictionary<string, string> owners,
        Dictionary<string, string> namespaces
    )
    {
        foreach (string name in schema.Names.Concat(schema.Namespaces))
        {
            if (owners.TryGetValue(CSharpNames.FileKey(name), out string? owner))
                return new TypeClash(schema.Path, name, owner);
        }
        string? hidden = schema.Names.FirstOrDefault(namespaces.ContainsKey);
        return hidden is null ? null : new TypeClash(schema.Path, hidden, namespaces[hidden]);
    }

    // A schema without code may leave another without, and that one a third.
    private static List<string> PathsOf(List<TypeClash> clashes, List<TypeClaims> made)
    {
        List<string> paths = [.. clashes.Where(c => !c.IsId).Select(c => c.Path)];
        int before;
        do
        {
            before = paths.Count;
            var names = new HashSet<string>(made.SelectMany(m => m.Names), StringComparer.Ordinal);
            foreach (TypeClaims schema in made.Where(m => m.Needs.Any(n => !names.Contains(n))).ToArray())
            {
                made.Remove(schema);
                paths.Add(schema.Path);
            }
        } while (paths.Count > before);
        return paths;
    }
}
