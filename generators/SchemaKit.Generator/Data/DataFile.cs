using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaKit.Generator.Pipeline;

namespace SchemaKit.Generator.Data;

/// <summary>What a project says of an additional file that it lists as <c>SchemaKitData</c>.</summary>
/// <param name="Form">The id of the form that the file is on, where the project names it.</param>
internal sealed record DataFile(string? Form)
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>What the project says of a file; null where it is no data file.</summary>
    public static DataFile? Of(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        // '*.json' takes in the schemas beside the data.
        if (SchemaFile.IsSchema(file))
            return null;
        AnalyzerConfigOptions ofFile = options.GetOptions(file);
        bool isData =
            ofFile.TryGetValue(Metadata + "SchemaKitData", out string? value)
            && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
        if (!isData)
            return null;
        ofFile.TryGetValue(Metadata + "SchemaKitForm", out string? form);
        return new DataFile(string.IsNullOrWhiteSpace(form) ? null : form!.Trim());
    }
}
