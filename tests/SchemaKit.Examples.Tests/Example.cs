using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using SchemaKit.Schema;

namespace SchemaKit.Examples.Tests;

/// <summary>The example schemas and the report on each.</summary>
internal static class Example
{
    private static readonly string Folder = FindFolder();

    public static string Schema(string name) => File.ReadAllText(Path.Combine(Folder, name + ".tables.json"));

    /// <summary>The form of an example schema, changed or not.</summary>
    public static bool TryParse(
        string schema,
        out FormSchema? form,
        out System.Collections.Generic.IReadOnlyList<SchemaProblem> problems
    ) => FormSchema.TryParse(ById(schema), [Schema("common")], out form, out problems);

    public static string Report(string name) => File.ReadAllText(Path.Combine(Folder, name + ".json"));

    /// <summary>The report of an example, changed.</summary>
    public static byte[] Edit(string name, Action<JsonNode> edit)
    {
        JsonNode report = JsonNode.Parse(Report(name))!;
        edit(report);
        return Encoding.UTF8.GetBytes(report.ToJsonString());
    }

    // Without files there are no file names: documents are known by their ids.
    private static string ById(string schema) =>
        schema.Replace("common.tables.json#", "urn:schemakit:example:common#", StringComparison.Ordinal);

    private static string FindFolder([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../docs/examples"));
}
