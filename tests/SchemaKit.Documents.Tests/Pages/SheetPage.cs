using System;
using System.IO;
using System.IO.Compression;

namespace SchemaKit.Documents.Tests.Pages;

/// <summary>The seed's figures in a workbook of which parts are changed.</summary>
internal static class SheetPage
{
    public const string Part = "xl/worksheets/sheet1.xml";

    /// <summary>The text of the sheet.</summary>
    public static string Sheet { get; } = TextOf(Layouts.Xlsx(SeedPage.Tables()), Part);

    /// <summary>Reads the workbook with another sheet.</summary>
    public static DocumentReading Read(string sheet, string? styles = null, Func<string, string>? texts = null) =>
        DocumentReader.Read(
            Changed(Layouts.Xlsx(SeedPage.Tables()), sheet, styles, texts ?? (t => t)),
            "page.xlsx",
            [Repository.Form2021]
        );

    /// <summary>The text of a part of a package.</summary>
    public static string TextOf(byte[] package, string part)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        using var reader = new StreamReader(archive.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    private static byte[] Changed(byte[] package, string sheet, string? styles, Func<string, string> texts)
    {
        const string Texts = "xl/sharedStrings.xml";
        using var file = new MemoryStream();
        file.Write(package);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, true))
        {
            archive.GetEntry(Part)!.Delete();
            Write(archive, Part, sheet);
            archive.GetEntry(Texts)!.Delete();
            Write(archive, Texts, texts(TextOf(package, Texts)));
            if (styles is not null)
                Write(archive, "xl/styles.xml", styles);
        }
        return file.ToArray();
    }

    private static void Write(ZipArchive archive, string part, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(part).Open());
        writer.Write(text);
    }
}
