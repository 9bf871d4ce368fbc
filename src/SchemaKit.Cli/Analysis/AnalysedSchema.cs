using System.Collections.Generic;
using System.IO;
using System.Linq;
using SchemaKit.Cli.Schemas;
using SchemaKit.Schema;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Cli.Analysis;

/// <summary>A schema file and what its analysis gave.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Unreadable">Why it cannot be read; null where it can.</param>
/// <param name="Problems">The faults of the schema.</param>
/// <param name="Form">The form; null where the schema has faults.</param>
/// <param name="Analysis">What follows from its rules.</param>
internal sealed record AnalysedSchema(
    string File,
    Phrase? Unreadable,
    IReadOnlyList<SchemaProblem> Problems,
    FormSchema? Form,
    FormAnalysis? Analysis
)
{
    public AnalysisStatus Status =>
        this switch
        {
            { Unreadable: not null } => AnalysisStatus.Unreadable,
            { Analysis: null } => AnalysisStatus.Invalid,
            _ when Analysis.Contradictions.Any() => AnalysisStatus.Contradictory,
            _ => Analysis.NotAnalysed.Count > 0 ? AnalysisStatus.NotFullyAnalysed : AnalysisStatus.Sound,
        };

    public ExitCode ExitCode =>
        Status switch
        {
            AnalysisStatus.Unreadable => ExitCode.Unusable,
            AnalysisStatus.Contradictory or AnalysisStatus.Invalid => ExitCode.RuleBroken,
            _ => ExitCode.AllHold,
        };

    public static AnalysedSchema Open(string file, Stream input)
    {
        SchemaFile source = SchemaFile.Open(file, input);
        FormAnalysis? analysis = source.Form is null ? null : FormAnalysis.Of(source.Form);
        return new AnalysedSchema(file, source.Unreadable, source.Problems, source.Form, analysis);
    }
}
