using System;
using System.IO;
using SchemaKit.Documents;

namespace SchemaKit.Cli.Documents;

/// <summary>What the ending of a file's name says of its format.</summary>
internal static class DocumentEnding
{
    /// <summary>The endings of documents that are written.</summary>
    public const string Written = ".html, .docx, .xlsx, .csv, .tsv, .md";

    private static ReadOnlySpan<byte> Blank => [0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n'];

    /// <summary>Whether a file is a report in JSON.</summary>
    public static bool IsJson(string file) => Is(file, ".json");

    /// <summary>Whether a file is a report in JSON, or could be none of the other formats.</summary>
    public static bool IsJson(string file, ReadOnlySpan<byte> bytes) =>
        IsJson(file) || Is(file, ".ndjson") || bytes.TrimStart(Blank) is [] or [(byte)'{', ..];

    /// <summary>The format to write; null where the ending is of none.</summary>
    public static DocumentFormat? FormatOf(string file) =>
        Path.GetExtension(file).ToUpperInvariant() switch
        {
            ".HTML" or ".HTM" => DocumentFormat.Html,
            ".DOCX" => DocumentFormat.Docx,
            ".XLSX" => DocumentFormat.Xlsx,
            ".CSV" or ".TSV" => DocumentFormat.Delimited,
            ".MD" or ".MARKDOWN" => DocumentFormat.Markdown,
            _ => null,
        };

    /// <summary>What parts the values of a file of values.</summary>
    public static char SeparatorOf(string file) => Is(file, ".tsv") ? '\t' : ',';

    private static bool Is(string file, string ending) => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
