using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Generator.Pipeline;

/// <summary>A schema with the others that it refers to, itself or through them: what an edit of yet others does not touch.</summary>
internal sealed record LinkedSchema(SchemaFile File, EquatableArray<SchemaFile> Others)
{
    public static LinkedSchema Of(
        (SchemaLinks Schema, ImmutableArray<SchemaLinks> All) input,
        CancellationToken cancellationToken
    )
    {
        if (input.Schema.References.Count == 0)
            return new LinkedSchema(input.Schema.File, EquatableArray<SchemaFile>.Empty);
        var found = new List<SchemaLinks> { input.Schema };
        for (int i = 0; i < found.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            found.AddRange(input.All.Where(other => !found.Contains(other) && Refers(found[i], other)).ToArray());
        }
        return new LinkedSchema(
            input.Schema.File,
            found.Skip(1).Select(l => l.File).OrderBy(f => f.Path, StringComparer.Ordinal).ToEquatableArray()
        );
    }

    private static bool Refers(SchemaLinks from, SchemaLinks to)
    {
        string path = SchemaPath.Normalize(to.File.Path);
        return from.References.Any(r =>
            string.Equals(r, to.Id, StringComparison.Ordinal)
            || string.Equals(SchemaPath.Resolve(from.File.Path, r), path, StringComparison.Ordinal)
        );
    }
}
