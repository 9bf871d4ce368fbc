using System.Linq;
using System.Threading;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Pipeline;

/// <summary>The full names of the types that a schema makes.</summary>
internal sealed record TypeClaims(string Path, EquatableArray<string> Names)
{
    public static TypeClaims Of(ParsedSchema schema, CancellationToken cancellationToken) =>
        new(
            schema.Path,
            schema.Model is { } form
                ? form.Types.Select(t => form.Namespace + "." + t.Name).ToEquatableArray()
                : EquatableArray<string>.Empty
        );
}
