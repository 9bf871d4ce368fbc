using System.Linq;
using System.Threading;
using SchemaKit.Generator.Diagnostics;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Generator.Pipeline;

/// <summary>What a schema says, and apart from it what is wrong with it.</summary>
internal sealed record ParsedSchema(string Path, FormModel? Model, SchemaDiagnostics Diagnostics)
{
    public static ParsedSchema Parse(LinkedSchema schema, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string path = schema.File.Path;
        SchemaParseResult result = SchemaParser.Parse(
            schema.File.Source,
            [.. schema.Others.Select(o => o.Source)],
            analyses: true
        );
        return new ParsedSchema(path, result.Model, new SchemaDiagnostics(path, result.Problems));
    }
}
