using System.Collections.Generic;
using System.Linq;
using System.Threading;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Pipeline;

/// <summary>What only one schema may have, and what it needs of others, by full names.</summary>
/// <param name="Path">The schema.</param>
/// <param name="Id">Its <c>$id</c>; empty where it has faults.</param>
/// <param name="Names">Its types, and the files that hold them.</param>
/// <param name="Namespaces">Its namespaces.</param>
/// <param name="Needs">The classes of other schemas without which its code does not compile.</param>
internal sealed record TypeClaims(
    string Path,
    string Id,
    EquatableArray<string> Names,
    EquatableArray<string> Namespaces,
    EquatableArray<string> Needs
)
{
    private const string Global = "global::";

    public static TypeClaims Of(ParsedSchema schema, CancellationToken cancellationToken)
    {
        if (schema.Model is not { } form)
            return new TypeClaims(
                schema.Path,
                "",
                EquatableArray<string>.Empty,
                EquatableArray<string>.Empty,
                EquatableArray<string>.Empty
            );
        return new TypeClaims(
            schema.Path,
            form.Id,
            form.OwnTypes.Select(t => t.Name)
                .Concat(FormModel.Parts.SelectMany(p => new[] { form.RootName + p, form.RootName + "." + p }))
                .Append(form.RootName + ".Report")
                .Select(n => form.Namespace.Length > 0 ? form.Namespace + "." + n : n)
                .ToEquatableArray(),
            NamespacesOf(form.Namespace).ToEquatableArray(),
            form.References.Select(r => r.Owner.Substring(Global.Length) + FormModel.Parts[FormModel.Parts.Count - 1])
                .ToEquatableArray()
        );
    }

    // A.B.C lies in A.B, which lies in A.
    private static IEnumerable<string> NamespacesOf(string name)
    {
        for (int end = name.Length; end > 0; end = name.LastIndexOf('.', end - 1))
            yield return name.Substring(0, end);
    }
}
