using System;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Tests.Writing;

/// <summary>What an office suite makes of the documents; it is not ours, and computes by itself.</summary>
public sealed class OfficeTests
{
    [ToolFact("soffice")]
    public void An_office_suite_computes_the_same_totals()
    {
        FormDraft draft = Written.Draft(Written.Random(11));
        string folder = Directory.CreateTempSubdirectory("schemakit-office").FullName;
        try
        {
            // Without the values that were stored it has to compute them.
            File.WriteAllBytes(Path.Combine(folder, "report.xlsx"), WithoutTotals(Written.Bytes(draft, "report.xlsx")));
            Convert(
                folder,
                "report.xlsx",
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
            );
            string[] sheets = [.. Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal)];
            Assert.Equal(4, sheets.Length);
            byte[] together = Encoding.UTF8.GetBytes(
                string.Join("\n", sheets.OrderBy(SheetOrder).Select(File.ReadAllText))
            );
            AssertEqual(draft, Written.Read(together, "report.csv").Draft);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [ToolFact("soffice")]
    public void An_office_suite_reads_the_same_figures_in_the_text_document()
    {
        FormDraft draft = Written.Draft(Written.Random(12));
        string folder = Directory.CreateTempSubdirectory("schemakit-office").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "report.docx"), Written.Bytes(draft, "report.docx"));
            Convert(folder, "report.docx", "html:HTML (StarWriter)");
            byte[] html = File.ReadAllBytes(Path.Combine(folder, "report.html"));
            AssertEqual(draft, Written.Read(html, "report.html").Draft);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void AssertEqual(FormDraft expected, FormDraft found) =>
        Assert.Equal(
            expected.Layout.Cells.Select(c => (c.Path, expected[c.Path])),
            expected.Layout.Cells.Select(c => (c.Path, found[c.Path]))
        );

    private static int SheetOrder(string file) =>
        Enumerable
            .Range(0, 4)
            .First(i => file.Contains(new[] { "-报告", "-二", "-三", "-四" }[i], StringComparison.Ordinal));

    private static byte[] WithoutTotals(byte[] workbook)
    {
        using var bytes = new MemoryStream();
        bytes.Write(workbook);
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (
                ZipArchiveEntry sheet in package
                    .Entries.Where(e => e.FullName.Contains("sheets/", StringComparison.Ordinal))
                    .ToArray()
            )
            {
                string xml;
                using (var reader = new StreamReader(sheet.Open()))
                    xml = reader.ReadToEnd();
                string name = sheet.FullName;
                sheet.Delete();
                using var writer = new StreamWriter(package.CreateEntry(name).Open());
                writer.Write(Regex.Replace(xml, "(<f>[^<]*</f>)<v>[^<]*</v>", "$1"));
            }
        }
        return bytes.ToArray();
    }

    private static void Convert(string folder, string file, string format)
    {
        var start = new ProcessStartInfo(ToolFactAttribute.PathOf("soffice")!)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            string argument in new[]
            {
                "-env:UserInstallation=file://" + folder + "/profile",
                "--headless",
                "--convert-to",
                format,
                file,
            }
        )
            start.ArgumentList.Add(argument);
        using Process office = Process.Start(start)!;
        office.BeginOutputReadLine();
        office.BeginErrorReadLine();
        bool hasEnded = office.WaitForExit(TimeSpan.FromMinutes(3));
        if (!hasEnded)
            office.Kill(entireProcessTree: true);
        Assert.True(hasEnded, "The office suite did not end.");
    }
}
