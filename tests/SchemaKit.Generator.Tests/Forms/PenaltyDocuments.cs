using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using SchemaKit.Generator.Tests.Running;

namespace SchemaKit.Generator.Tests.Forms;

/// <summary>Documents on the form of penalties, with faults or without.</summary>
internal static class PenaltyDocuments
{
    public const string FilePath = "/data/penalties.json";
    public const string FormId = "urn:example:form:penalties";

    public static MemoryText Form { get; } = new(TestForms.Penalties.Path, TestForms.Penalties.Text);

    /// <summary>A document that is right where nothing else is asked for.</summary>
    public static string Report(
        string unit = "\"x\"",
        string year = "2024",
        string warnings = "1",
        string fines = "2",
        string total = "3"
    ) =>
        $$"""
            { "$schema": "urn:example:form:penalties", "unit": {{unit}},
              "year": {{year}},
              "penalties": { "warnings": {{warnings}}, "fines": {{fines}}, "total": {{total}} }
            }
            """;

    /// <summary>What the analyzers find in a document of a project that has the form.</summary>
    public static Task<ImmutableArray<Diagnostic>> Check(string document) => Check(new DataText(FilePath, document));

    /// <summary>What the analyzers find in a data file of a project that has the form.</summary>
    public static Task<ImmutableArray<Diagnostic>> Check(AdditionalText file) =>
        AnalyzerRun.Run(new TestProject(), [Form, file]);
}
