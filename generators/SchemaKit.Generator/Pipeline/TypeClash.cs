using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SchemaKit.Generator.Diagnostics;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Generator.Pipeline;

/// <summary>A schema whose types another schema makes too; the first by path keeps them.</summary>
internal sealed record TypeClash(string Path, string TypeName, string OtherPath)
{
    public static EquatableArray<TypeClash> Find(ImmutableArray<TypeClaims> claims, CancellationToken cancellationToken)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var namespaces = new Dictionary<string, string>(StringComparer.Ordinal);
        var clashes = new List<TypeClash>();
        foreach (TypeClaims schema in claims.OrderBy(c => c.Path, StringComparer.Ordinal))
        {
            if (Clash(schema, owners, namespaces) is { } clash)
            {
                clashes.Add(clash);
                continue;
            }
            foreach (string name in schema.Names)
                owners[CSharpNames.FileKey(name)] = schema.Path;
            foreach (string name in schema.Namespaces)
                namespaces[name] = schema.Path;
        }
        return clashes.ToEquatableArray();
    }

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

    /// <summary>The model to make source from; null where another schema has taken its names.</summary>
    public static FormModel? Resolve(ParsedSchema schema, EquatableArray<TypeClash> clashes) =>
        clashes.Any(c => string.Equals(c.Path, schema.Path, StringComparison.Ordinal)) ? null : schema.Model;

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(
            Descriptors.Of(ProblemDescriptors.DuplicateTypeName),
            Location.Create(Path, default, default(LinePositionSpan)),
            TypeName,
            "'" + System.IO.Path.GetFileName(OtherPath) + "'"
        );
}
