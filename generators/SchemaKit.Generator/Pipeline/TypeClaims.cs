using System.Collections.Generic;
using System.Linq;
using System.Threading;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Pipeline;

/// <summary>The full names of the types that a schema makes and of the files that hold them, and its namespaces.</summary>
internal sealed record TypeClaims(string Path, EquatableArray<string> Names, EquatableArray<string> Namespaces)
{
    public static TypeClaims Of(ParsedSchema schema, CancellationToken cancellationToken) =>
        new(
            schema.Path,
            schema.Model is { } form
                ? form
                    .OwnTypes.Select(t => t.Name)
                    .Concat(FormModel.Parts.SelectMany(p => new[] { form.RootName + p, form.RootName + "." + p }))
                    .Append(form.RootName + ".Report")
                    .Select(n => form.Namespace.Length > 0 ? form.Namespace + "." + n : n)
                    .ToEquatableArray()
                : EquatableArray<string>.Empty,
            schema.Model is { } model ? NamespacesOf(model.Namespace).ToEquatableArray() : EquatableArray<string>.Empty
        );

    // A.B.C lies in A.B, which lies in A.
    private static IEnumerable<string> NamespacesOf(string name)
    {
        for (int end = name.Length; end > 0; end = name.LastIndexOf('.', end - 1))
            yield return name.Substring(0, end);
    }
}
