namespace SchemaKit.Documents;

/// <summary>The format of a document.</summary>
public enum DocumentFormat
{
    /// <summary>Plain text, UTF-8 or GB 18030.</summary>
    Text,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>Markdown with pipe tables.</summary>
    Markdown,

    /// <summary>Values parted by commas, semicolons or tabs, as RFC 4180 quotes them.</summary>
    Delimited,

    /// <summary>A Word document, Office Open XML.</summary>
    Docx,

    /// <summary>An Excel workbook, Office Open XML.</summary>
    Xlsx,

    /// <summary>A PDF with a text layer.</summary>
    Pdf,
}
