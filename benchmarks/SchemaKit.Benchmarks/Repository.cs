using System.Runtime.CompilerServices;

namespace SchemaKit.Benchmarks;

/// <summary>The clone that the benchmarks were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    private static string Find([CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath("../..", System.IO.Path.GetDirectoryName(here)!);
}
