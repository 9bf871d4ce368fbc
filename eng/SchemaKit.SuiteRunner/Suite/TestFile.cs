using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaKit.SuiteRunner.Suite;

/// <summary>A file of the suite.</summary>
/// <param name="Name">Its path below the folder of the draft.</param>
/// <param name="Groups">Its schemas.</param>
internal sealed record TestFile(string Name, IReadOnlyList<TestGroup> Groups)
{
    private const string Draft = "draft2020-12";

    /// <summary>The files of draft 2020-12 in a checkout of the suite, those below <c>optional</c> last.</summary>
    /// <param name="path">The checkout, its folder <c>tests</c>, or the draft's folder.</param>
    public static IReadOnlyList<TestFile> ReadAll(string path)
    {
        string[] folders = [Path.Combine(path, "tests", Draft), Path.Combine(path, Draft)];
        string? folder =
            Path.GetFileName(Path.TrimEndingDirectorySeparator(path)) == Draft
                ? path
                : folders.FirstOrDefault(Directory.Exists);
        if (folder is null)
            return [];
        return
        [
            .. Directory
                .EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
                .OrderBy(n => n.Contains('/', StringComparison.Ordinal))
                .ThenBy(n => n, StringComparer.Ordinal)
                .Select(n => new TestFile(n, [.. Read(Path.Combine(folder, n))])),
        ];
    }

    private static List<TestGroup> Read(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. document.RootElement.EnumerateArray().Select(ReadGroup)];
    }

    private static TestGroup ReadGroup(JsonElement group) =>
        new(
            group.GetProperty("description").GetString()!,
            JsonNode.Parse(group.GetProperty("schema").GetRawText())!,
            [
                .. group
                    .GetProperty("tests")
                    .EnumerateArray()
                    .Select(t => new TestCase(
                        t.GetProperty("description").GetString()!,
                        t.GetProperty("data").GetRawText(),
                        t.GetProperty("valid").GetBoolean()
                    )),
            ]
        );
}
