using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace SchemaKit.Benchmarks.Generator;

/// <summary>The form of 2021 as often as is asked for, each copy in a namespace of its own.</summary>
internal static class FormCopies
{
    private const string Peers = "benchmarks/SchemaKit.Benchmarks/Peers/";

    /// <summary>As schemas for SchemaKit.</summary>
    public static IEnumerable<(string Path, string Text)> Schemas(int count) =>
        Copies("src/SchemaKit.Disclosure/annual-report-2021.tables.json", "tables.json", count)
            .Select(c =>
                (
                    c.Path,
                    c.Text.Replace("annual-report:2021", "annual-report:" + c.Number, StringComparison.Ordinal)
                        .Replace("\"SchemaKit.Disclosure\"", $"\"{Namespace(c.Number)}\"", StringComparison.Ordinal)
                )
            );

    /// <summary>As records written by hand.</summary>
    public static IEnumerable<(string Path, string Text)> Records(int count) =>
        CSharp(Peers + "Records/Records.cs", count);

    /// <summary>What tells System.Text.Json's generator of these records.</summary>
    public static IEnumerable<(string Path, string Text)> Contexts(int count) =>
        CSharp(Peers + "SystemTextJson/RecordsContext.cs", count);

    private static IEnumerable<(string Path, string Text)> CSharp(string file, int count) =>
        Copies(file, "cs", count)
            .Select(c =>
                (
                    c.Path,
                    c.Text.Replace("SchemaKit.Benchmarks.Peers", Namespace(c.Number), StringComparison.Ordinal)
                        // The generator names its files after the context alone.
                        .Replace("RecordsContext", "Records" + c.Number + "Context", StringComparison.Ordinal)
                )
            );

    private static IEnumerable<(string Path, string Text, string Number)> Copies(
        string file,
        string extension,
        int count
    )
    {
        string text = File.ReadAllText(Repository.Path(file));
        string name = Path.GetFileNameWithoutExtension(file).Split('.')[0];
        return Enumerable
            .Range(0, count)
            .Select(i => i.ToString("000", CultureInfo.InvariantCulture))
            .Select(number => ($"{name}-{number}.{extension}", text, number));
    }

    private static string Namespace(string number) => "Copies.Form" + number;
}
