using System.IO;
using System.Runtime.CompilerServices;

namespace SchemaKit.AspNetCore.Tests;

/// <summary>Where the repository's own data stand.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static byte[] Seed(string name) => File.ReadAllBytes(Path.Combine(Root, "seeds", name));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    private static string FindRoot([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
