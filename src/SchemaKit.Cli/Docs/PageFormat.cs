using System;
using System.IO;

namespace SchemaKit.Cli.Docs;

/// <summary>The names of the formats of a page.</summary>
internal static class PageFormat
{
    public const string Markdown = "md";
    public const string Html = "html";

    /// <summary>The format of a file by its name; Markdown where it tells none.</summary>
    public static string OfFile(string? file) =>
        Path.GetExtension(file)?.ToUpperInvariant() is ".HTML" or ".HTM" ? Html : Markdown;
}
