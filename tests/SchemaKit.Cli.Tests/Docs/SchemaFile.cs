using System.IO;
using System.Runtime.CompilerServices;

namespace SchemaKit.Cli.Tests.Docs;

/// <summary>Schemas of the repository that dictionaries are written of.</summary>
internal static class SchemaFile
{
    public static string AnnualReport2021 => PathOf("src/SchemaKit.Disclosure/annual-report-2021.tables.json");

    /// <summary>Lists, conditions, messages, references to another file: every construct.</summary>
    public static string Lists => PathOf("tests/SchemaKit.Tests/Forms/lists.tables.json");

    /// <summary>Values of every kind.</summary>
    public static string Values => PathOf("tests/SchemaKit.Tests/Forms/values.tables.json");

    public static string PathOf(string path, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../..", path));
}
