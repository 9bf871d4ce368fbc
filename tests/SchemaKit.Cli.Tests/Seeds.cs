using System.IO;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace SchemaKit.Cli.Tests;

/// <summary>The real reports of the repository.</summary>
internal static class Seeds
{
    public static string Sheqi => PathOf("sheqi-2022.json");

    public static string Hongze => PathOf("hongze-2023.json");

    public static string Pingtan => PathOf("pingtan-2021.json");

    public static string Pingtan2019 => PathOf("pingtan-2019.json");

    public static string Pingtan2020 => PathOf("pingtan-2020.json");

    public static JsonNode Read(string path) => JsonNode.Parse(File.ReadAllText(path))!;

    /// <summary>The value at a JSON Pointer.</summary>
    public static JsonNode At(this JsonNode document, string pointer)
    {
        JsonNode node = document;
        if (pointer.Length == 0)
            return node;
        foreach (string step in pointer.Split('/')[1..])
            node = node[step]!;
        return node;
    }

    /// <summary>Puts a value at a JSON Pointer.</summary>
    public static JsonNode Set(this JsonNode document, string pointer, JsonNode? value)
    {
        int last = pointer.LastIndexOf('/');
        document.At(pointer[..last])[pointer[(last + 1)..]] = value;
        return document;
    }

    private static string PathOf(string name, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "seeds", name));
}
