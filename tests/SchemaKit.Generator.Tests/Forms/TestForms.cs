using SchemaKit.Generator.Tests.Running;

namespace SchemaKit.Generator.Tests.Forms;

/// <summary>Schemas that several tests read.</summary>
internal static class TestForms
{
    private const string Folder = "tests/SchemaKit.Generator.Tests/Forms/";

    /// <summary>Every construct of the schema language once.</summary>
    public static (string Path, string Text) EveryConstruct { get; } =
        ("/forms/every-construct.tables.json", RepositoryFile.Read(Folder + "every-construct.tables.json"));

    /// <summary>Lists, conditions and references of every kind.</summary>
    public static (string Path, string Text) Lists { get; } =
        ("/forms/lists.tables.json", RepositoryFile.Read("tests/SchemaKit.Tests/Forms/lists.tables.json"));

    /// <summary>The definitions that <see cref="Lists"/> refers to.</summary>
    public static (string Path, string Text) Common { get; } =
        ("/forms/common.tables.json", RepositoryFile.Read("tests/SchemaKit.Tests/Forms/common.tables.json"));

    /// <summary>A schema with several faults.</summary>
    public static (string Path, string Text) Wrong { get; } =
        ("/forms/wrong.tables.json", RepositoryFile.Read(Folder + "wrong.tables.json"));

    /// <summary>The official annual report form of 2021.</summary>
    public static (string Path, string Text) Report2021 { get; } =
        (
            "/forms/annual-report-2021.tables.json",
            RepositoryFile.Read("src/SchemaKit.Disclosure/annual-report-2021.tables.json")
        );

    /// <summary>The 2021 form in whatever namespace the project has.</summary>
    public static (string Path, string Text) Report2021WithoutNamespace { get; } =
        (
            Report2021.Path,
            Report2021.Text.Replace(", \"namespace\": \"SchemaKit.Disclosure\"", "", System.StringComparison.Ordinal)
        );

    /// <summary>A form of two parts and their total, with a rule of each severity.</summary>
    public static (string Path, string Text) Penalties { get; } =
        ("/forms/penalties.tables.json", RepositoryFile.Read(Folder + "penalties.tables.json"));

    /// <summary>A small schema: a text and two numbers, the second at least the first.</summary>
    public static string Small(string rootName, string label = "Cases") =>
        $$"""
            {
              "$schema": "urn:schemakit:dialect:1",
              "$id": "urn:example:{{rootName}}",
              "csharp": { "name": "{{rootName}}" },
              "type": "object",
              "properties": {
                "unit": { "type": "string" },
                "cases": { "type": "integer", "labels": { "en": "{{label}}" } },
                "total": { "type": "integer" }
              },
              "required": ["unit", "cases", "total"],
              "rules": [{ "id": "total", "sum": "cases", "atMost": "total" }]
            }
            """;
}
