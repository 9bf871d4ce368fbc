using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SchemaKit.Disclosure;
using SchemaKit.Disclosure.Tests;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Tests.Writing;

/// <summary>Reports to write, and what became of them.</summary>
internal static class Written
{
    /// <summary>The formats that are written, each with the ending of its files.</summary>
    public static IReadOnlyDictionary<string, DocumentFormat> Formats { get; } =
        new Dictionary<string, DocumentFormat>
        {
            ["report.html"] = DocumentFormat.Html,
            ["report.md"] = DocumentFormat.Markdown,
            ["report.csv"] = DocumentFormat.Delimited,
            ["report.tsv"] = DocumentFormat.Delimited,
            ["report.docx"] = DocumentFormat.Docx,
            ["report.xlsx"] = DocumentFormat.Xlsx,
        };

    public static FormDraft Draft(AnnualReport report) => Draft<AnnualReport>.From(report).Untyped;

    public static byte[] Bytes(FormDraft draft, string name, WriteOptions? options = null)
    {
        using var bytes = new MemoryStream();
        DocumentWriter.Write(draft, Formats[name], bytes, OptionsFor(name, options));
        return bytes.ToArray();
    }

    public static byte[] Blank(FormSchema form, string name, WriteOptions? options = null)
    {
        using var bytes = new MemoryStream();
        DocumentWriter.WriteBlank(form, Formats[name], bytes, OptionsFor(name, options));
        return bytes.ToArray();
    }

    private static WriteOptions OptionsFor(string name, WriteOptions? options) =>
        (options ?? WriteOptions.Default) with
        {
            Separator = name.EndsWith(".tsv", StringComparison.Ordinal) ? '\t' : (options?.Separator ?? ','),
        };

    public static DocumentReading Read(byte[] document, string name, FormSchema? form = null) =>
        DocumentReader.Read(
            document,
            name,
            [form ?? AnnualReport.Form],
            new DocumentOptions { ReadsProse = true, MaxTime = TimeSpan.FromMinutes(5) }
        );

    /// <summary>A random report in which every rule holds, with texts that documents can hold.</summary>
    public static AnnualReport Random(int seed)
    {
        var random = new Random(seed);
        AnnualReport report = new ReportMaker(seed).Valid();
        return report with
        {
            // Which form it is on is read from its labels.
            Schema = AnnualReport.Form.Id,
            Unit = Text(random) + "县",
            UnitCode = random.Next(2) == 0 ? null : "=" + random.Next(1000),
            Year = random.Next(1, 10_000),
            Overview = Prose(random),
            Problems = Prose(random),
            OtherMatters = Prose(random),
        };
    }

    private static string? Prose(Random random) =>
        random.Next(3) == 0
            ? null
            : string.Join('\n', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Text(random) + "。"));

    // Nothing that is a table, a heading or a blank; everything that means something in one of the formats.
    private static string Text(Random random) =>
        string.Concat(
            Enumerable
                .Range(0, random.Next(2, 14))
                .Select(i =>
                    random.Next(6) switch
                    {
                        0 => "=+-@'\"<>&|\\*_#`[]~$;,!{}%^"[random.Next(26)].ToString(),
                        1 => "_x0041_",
                        2 => "𠮷",
                        _ => "政府信息公开年报县乡镇办结"[random.Next(13)].ToString(),
                    }
                )
                .Prepend(random.Next(4) == 0 ? "=" : "本")
        );
}
