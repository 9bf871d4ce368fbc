using System.IO;
using System.Runtime.CompilerServices;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Tests;

/// <summary>Where the repository's own data stand, and those beside it where they are there.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Form2021Json { get; } =
        File.ReadAllText(Path.Combine(Root, "src", "SchemaKit.Disclosure", "annual-report-2021.tables.json"));

    public static FormSchema Form2021 { get; } = FormSchema.Parse(Form2021Json);

    public static byte[] Seed(string name) => File.ReadAllBytes(Path.Combine(Root, "seeds", name));

    /// <summary>A file of the shared data; null where the folder does not exist.</summary>
    public static byte[]? Shared(string name)
    {
        string path = Path.Combine(Root, "..", "shared", "data", name);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    private static string FindRoot([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
