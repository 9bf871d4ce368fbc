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

/// <summary>A schema whose types another schema makes too, or whose <c>$id</c> it has; the first by path keeps them.</summary>
/// <param name="Path">The schema's file.</param>
/// <param name="Name">The name of the type, or the <c>$id</c>.</param>
/// <param name="OtherPath">The file of the other schema.</param>
/// <param name="IsId">Whether it is the <c>$id</c> that both have.</param>
internal sealed record TypeClash(string Path, string Name, string OtherPath, bool IsId = false)
{
    public static EquatableArray<TypeClash> Find(ImmutableArray<TypeClaims> claims, CancellationToken cancellationToken)
    {
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
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
            if (schema.Id.Length > 0 && ids.TryGetValue(schema.Id, out string? other))
                clashes.Add(new TypeClash(schema.Path, schema.Id, other, IsId: true));
            else
                ids[schema.Id] = schema.Path;
        }
        return clashes.ToEquatableArray();
    }

    /// <summary>The model to make source from; null where another schema has taken its names.</summary>
    public static FormModel? Resolve(ParsedSchema schema, EquatableArray<TypeClash> clashes) =>
        clashes.Any(c => !c.IsId && string.Equals(c.Path, schema.Path, StringComparison.Ordinal)) ? null : schema.Model;

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(
            Descriptors.Of(IsId ? ProblemDescriptors.DuplicateId : ProblemDescriptors.DuplicateTypeName),
            Location.Create(Path, default, default(LinePositionSpan)),
            Name,
            "'" + System.IO.Path.GetFileName(OtherPath) + "'"
        );
}
