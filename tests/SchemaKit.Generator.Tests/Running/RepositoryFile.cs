using System.IO;
using System.Runtime.CompilerServices;

namespace SchemaKit.Generator.Tests.Running;

/// <summary>Files of the repository, found from where this source file stands.</summary>
internal static class RepositoryFile
{
    public static string Read(string path) => File.ReadAllText(PathOf(path));

    public static bool Exists(string path) => File.Exists(PathOf(path));

    private static string PathOf(string path, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../..", path));
}
