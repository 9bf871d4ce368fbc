using System.Linq;
using System.Threading;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Pipeline;

/// <summary>What only one schema may have.</summary>
/// <param name="Path">The schema's file.</param>
/// <param name="Id">Its <c>$id</c>; empty where it has faults.</param>
/// <param name="Names">The full names of the types that it makes, and of the files that hold them.</param>
internal sealed record TypeClaims(string Path, string Id, EquatableArray<string> Names)
{
    public static TypeClaims Of(ParsedSchema schema, CancellationToken cancellationToken) =>
        new(
            schema.Path,
            schema.Model?.Id ?? "",
            schema.Model is { } form
                ? form
                    .OwnTypes.Select(t => t.Name)
                    .Concat(FormModel.Parts.SelectMany(p => new[] { form.RootName + p, form.RootName + "." + p }))
                    .Append(form.RootName + ".Report")
                    .Select(n => form.Namespace.Length > 0 ? form.Namespace + "." + n : n)
                    .ToEquatableArray()
                : EquatableArray<string>.Empty
        );
}
