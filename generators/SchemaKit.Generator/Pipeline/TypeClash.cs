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
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var clashes = new List<TypeClash>();
        foreach (TypeClaims schema in claims.OrderBy(c => c.Path, StringComparer.Ordinal))
        {
            string? taken = schema.Names.FirstOrDefault(owners.ContainsKey);
            if (taken is not null)
            {
                clashes.Add(new TypeClash(schema.Path, taken, owners[taken]));
                continue;
            }
            foreach (string name in schema.Names)
                owners[name] = schema.Path;
        }
        return clashes.ToEquatableArray();
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
