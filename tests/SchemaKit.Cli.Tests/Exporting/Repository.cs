using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SchemaKit.Cli.Tests.Exporting;

/// <summary>The repository's forms, and its folder for what tests leave to other checks.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Form2021 => Path.Combine(Root, "src/SchemaKit.Disclosure/annual-report-2021.tables.json");

    /// <summary>The right ones, whatever they are for; definitions for others alone are no form.</summary>
    public static IEnumerable<string> Forms =>
        new[] { "src", "tests", "docs" }
            .SelectMany(d =>
                Directory.EnumerateFiles(Path.Combine(Root, d), "*.tables.json", SearchOption.AllDirectories)
            )
            .Where(f => !IsBuilt(f) && Path.GetFileName(f) != "wrong.tables.json" && IsForm(f))
            .Order(StringComparer.Ordinal);

    public static void WriteArtifact(string name, string text)
    {
        string path = Path.Combine(Root, "artifacts/validators", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static bool IsForm(string file)
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(file));
        return schema.RootElement.TryGetProperty("type", out _);
    }

    private static bool IsBuilt(string file) =>
        file.Split(Path.DirectorySeparatorChar).Any(s => s is "bin" or "obj" or "node_modules");

    private static string FindRoot([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
