using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;

namespace SchemaKit.Schema.Tests.Samples;

/// <summary>The schemas of the repository, to make documents of.</summary>
internal static class SampleForms
{
    /// <summary>The annual report on government information disclosure, form of 2021: 200 numbers that hang together.</summary>
    public static FormSchema AnnualReport { get; } = Open("src/SchemaKit.Disclosure/annual-report-2021.tables.json");

    /// <summary>Lists of every kind, with keys, conditions and rules over rows.</summary>
    public static FormSchema Lists { get; } = Open("tests/SchemaKit.Tests/Forms/lists.tables.json");

    /// <summary>Values of every kind, required, optional and nullable.</summary>
    public static FormSchema Values { get; } = Open("tests/SchemaKit.Tests/Forms/values.tables.json");

    /// <summary>Rules with factors, constants and the period before.</summary>
    public static FormSchema EveryConstruct { get; } =
        Open("tests/SchemaKit.Generator.Tests/Forms/every-construct.tables.json");

    public static IEnumerable<FormSchema> All => [AnnualReport, Lists, Values, EveryConstruct];

    /// <summary>A form with such properties, rules and required members.</summary>
    public static FormSchema Of(string properties, string rules = "", string required = "") =>
        FormSchema.Parse(
            $$"""
            { "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:form", "type": "object",
              "properties": { {{properties}} }, "required": [{{required}}], "rules": [{{rules}}] }
            """
        );

    private static FormSchema Open(string file)
    {
        string common = Read("tests/SchemaKit.Tests/Forms/common.tables.json");
        string text = Read(file)
            .Replace("common.tables.json#", "urn:schemakit:test:common#", System.StringComparison.Ordinal);
        return FormSchema.Parse(text, common);
    }

    private static string Read(string file, [CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../..", file));
}
