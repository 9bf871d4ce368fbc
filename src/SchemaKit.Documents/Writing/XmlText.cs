using System.Text;
using System.Xml;

namespace SchemaKit.Documents.Writing;

/// <summary>Makes any text fit for XML and HTML, which do not take every character.</summary>
internal static class XmlText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with a mark in the place of each character that XML 1.0 has no way to write.</summary>
    public static string Clean(string text)
    {
        StringBuilder? clean = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
                continue;
            }
            clean ??= new StringBuilder(text);
            clean[i] = Replacement;
        }
        return clean?.ToString() ?? text;
    }
}
