using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace SchemaKit.Documents.Writing;

/// <summary>What stands around the content of a web page: one file without scripts that loads nothing.</summary>
internal static class PageFrame
{
    /// <summary>Writes a page.</summary>
    /// <param name="output">Where to; it is left open.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="css">How it looks.</param>
    /// <param name="writeContent">Writes what stands in it.</param>
    public static void Write(Stream output, string language, string title, string css, Action<TextWriter> writeContent)
    {
        using var html = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        // Nothing but the style below may act on the page, whatever a text in it says.
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)));
        html.Write("<!DOCTYPE html>\n<html lang=\"");
        html.WriteHtml(language);
        html.Write("\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Write("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
        html.Write($"style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'\">\n");
        html.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Write("<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
        html.WriteHtml(title);
        html.Write($"</title>\n<style>{css}</style>\n</head>\n<body>\n");
        writeContent(html);
        html.Write("</body>\n</html>\n");
    }
}
