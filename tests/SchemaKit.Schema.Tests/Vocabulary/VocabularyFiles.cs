using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace SchemaKit.Schema.Tests.Vocabulary;

/// <summary>The published meta-schemas, and the files that their tests share with those of npm (tests/Validators).</summary>
internal static class VocabularyFiles
{
    public static string Root { get; } = FindRoot();

    public static JsonObject Dialect { get; } = Read("src/SchemaKit.Schema/Vocabulary/dialect.schema.json");

    public static JsonObject Statistics { get; } =
        Read("src/SchemaKit.Schema/Vocabulary/statistics.vocabulary.schema.json");

    public static JsonObject WrongSchemas { get; } = Read("tests/Validators/wrong-schemas.json");

    public static JsonObject ListSchemas { get; } = Read("tests/Validators/list-schemas.json");

    public static JsonObject Read(string path) =>
        (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(Root, path)))!;

    public static void WriteArtifact(string name, IEnumerable<string> lines)
    {
        string folder = Path.Combine(Root, "artifacts/validators");
        Directory.CreateDirectory(folder);
        File.WriteAllText(
            Path.Combine(folder, name),
            string.Concat(System.Linq.Enumerable.Select(lines, l => l + "\n"))
        );
    }

    private static string FindRoot([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
