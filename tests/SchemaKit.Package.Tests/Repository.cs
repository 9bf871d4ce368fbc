using System;
using System.IO;
using System.Runtime.CompilerServices;

namespace SchemaKit.Package.Tests;

/// <summary>Where the sources lie.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Seed(string file) => Path.Combine(Root, "seeds", file);

    public static string Consumer(string name) =>
        Path.Combine(Root, "tests", "SchemaKit.Package.Tests", "Consumers", name);

    private static string FindRoot([CallerFilePath] string here = "")
    {
        for (string? folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Directory.Packages.props")))
                return folder;
        }
        throw new InvalidOperationException($"{here} does not lie in the repository.");
    }
}
