using System.IO;

namespace SchemaKit.Documents.Writing;

/// <summary>Writes texts into HTML, in attributes too, so that nothing in them is markup.</summary>
internal static class HtmlText
{
    /// <summary>Writes a text.</summary>
    public static void WriteHtml(this TextWriter output, string text)
    {
        foreach (char c in XmlText.Clean(text))
        {
            string? entity = c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => null,
            };
            if (entity is null)
                output.Write(c);
            else
                output.Write(entity);
        }
    }
}
