using System.Threading;
using SchemaKit.Generator.Diagnostics;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Generator.Pipeline;

/// <summary>What a schema says, and apart from it what is wrong with it.</summary>
internal sealed record ParsedSchema(string Path, FormModel? Model, SchemaDiagnostics Diagnostics)
{
    public static ParsedSchema Parse(SchemaFile file, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        SchemaParseResult result = SchemaParser.Parse(file.Source, analyses: true);
        return new ParsedSchema(file.Path, result.Model, new SchemaDiagnostics(file.Path, result.Problems));
    }
}
