using System.Xml;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Documents.Writing;

/// <summary>Writes what all sheets are made of.</summary>
internal static class SheetXml
{
    /// <summary>Writes a cell with a text, which is no formula whatever it begins with.</summary>
    public static void WriteText(this XmlWriter xml, int row, int column, int style, string text)
    {
        StartCell(xml, row, column, style);
        if (text.Length > 0)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(SheetText.Escape(XmlText.Clean(text)));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    /// <summary>Writes a cell with a number, and the formula that computes it.</summary>
    public static void WriteNumber(this XmlWriter xml, int row, int column, int style, decimal? number, string? formula)
    {
        StartCell(xml, row, column, style);
        // A formula that shows nothing yet has a text for its value.
        if (number is null && formula is not null)
            xml.WriteAttributeString("t", "str");
        if (formula is not null)
            xml.WriteElementString("f", formula);
        if (number is { } value)
            xml.WriteElementString("v", NumberText.ToText(value));
        else if (formula is not null)
            xml.WriteElementString("v", "");
        xml.WriteEndElement();
    }

    /// <summary>Begins a row.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="row">The row, from 0.</param>
    /// <param name="lines">How many lines of text it shows; 0 to leave that to the spreadsheet.</param>
    public static void StartRow(this XmlWriter xml, int row, int lines)
    {
        const int LineHeight = 15;
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", XmlConvert.ToString(row + 1));
        if (lines == 0)
            return;
        xml.WriteAttributeString("ht", XmlConvert.ToString(int.Min(409, (lines * LineHeight) + 3)));
        xml.WriteAttributeString("customHeight", "1");
    }

    /// <summary>Writes the widths of columns.</summary>
    public static void WriteColumns(this XmlWriter xml, params int[] widths)
    {
        xml.WriteStartElement("cols");
        for (int i = 0; i < widths.Length; i++)
        {
            xml.WriteStartElement("col");
            xml.WriteAttributeString("min", XmlConvert.ToString(i + 1));
            xml.WriteAttributeString("max", XmlConvert.ToString(i + 1));
            xml.WriteAttributeString("width", XmlConvert.ToString(widths[i]));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    /// <summary>Begins a sheet that is printed as wide as a page.</summary>
    public static void StartSheet(this XmlWriter xml)
    {
        xml.WriteStartElement("worksheet", XlsxWriter.Main);
        xml.WriteStartElement("sheetPr");
        xml.WriteStartElement("pageSetUpPr");
        xml.WriteAttributeString("fitToPage", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Ends a sheet.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="orientation"><c>portrait</c> or <c>landscape</c>.</param>
    public static void EndSheet(this XmlWriter xml, string orientation)
    {
        xml.WriteStartElement("pageMargins");
        foreach (string side in new[] { "left", "right", "top", "bottom" })
            xml.WriteAttributeString(side, "0.5");
        xml.WriteAttributeString("header", "0.3");
        xml.WriteAttributeString("footer", "0.3");
        xml.WriteEndElement();
        xml.WriteStartElement("pageSetup");
        xml.WriteAttributeString("paperSize", "9");
        xml.WriteAttributeString("fitToHeight", "0");
        xml.WriteAttributeString("orientation", orientation);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void StartCell(XmlWriter xml, int row, int column, int style)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", SheetAddress.Of(row, column));
        xml.WriteAttributeString("s", XmlConvert.ToString(style));
    }
}
