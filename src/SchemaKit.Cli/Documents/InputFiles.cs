using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SchemaKit.Cli.Checking;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Documents;

/// <summary>Finds the files that a name stands for: one file, those of a folder, or those that a pattern fits.</summary>
internal static class InputFiles
{
    private static readonly string[] Endings =
    [
        ".json",
        ".html",
        ".htm",
        ".md",
        ".csv",
        ".tsv",
        ".docx",
        ".xlsx",
        ".pdf",
        ".txt",
    ];

    /// <summary>The files in the order of their names; null where they cannot be told, for a reason.</summary>
    /// <param name="name">A file, a folder, or a pattern such as <c>pages/*.html</c>.</param>
    /// <param name="fault">The reason.</param>
    public static IReadOnlyList<string>? Find(string name, out Phrase? fault)
    {
        fault = null;
        if (!DocumentBytes.Try(() => FilesOf(name), out string[]? files, out Problem? problem))
            fault = Texts.IsRefused(name, problem!.Message);
        else if (files!.Length == 0)
            fault = Texts.IsRefused(name, Texts.NoFiles);
        return fault is null ? files : null;
    }

    private static string[] FilesOf(string name)
    {
        string pattern = Path.GetFileName(name);
        if (Directory.Exists(name))
            return Sorted(Directory.EnumerateFiles(name).Where(HasKnownEnding));
        if (!pattern.AsSpan().ContainsAny('*', '?') || File.Exists(name))
            return [name];
        string folder = Path.GetDirectoryName(name) is { Length: > 0 } parent ? parent : ".";
        return Sorted(Directory.EnumerateFiles(folder, pattern));
    }

    private static string[] Sorted(IEnumerable<string> files) => [.. files.Order(StringComparer.Ordinal)];

    private static bool HasKnownEnding(string file) =>
        Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);
}
