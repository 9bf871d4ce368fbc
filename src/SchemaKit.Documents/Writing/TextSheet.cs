using System.Linq;
using System.Xml;

namespace SchemaKit.Documents.Writing;

/// <summary>Writes the sheet with the texts of a report: names and what they say, side by side.</summary>
/// <param name="xml">Where to.</param>
/// <param name="report">The report.</param>
/// <param name="styles">How cells look.</param>
internal sealed class TextSheet(XmlWriter xml, WrittenReport report, SheetStyles styles)
{
    private const int NameWidth = 28;
    private const int TextWidth = 90;

    private readonly SheetValidation _validation = new(xml, report.Language);
    private int _row;

    /// <summary>Writes the sheet.</summary>
    public void Write()
    {
        xml.StartSheet();
        xml.WriteColumns(NameWidth, TextWidth);
        xml.WriteStartElement("sheetData");
        xml.StartRow(_row, 2);
        xml.WriteText(_row++, 0, SheetStyles.Title, report.Title);
        xml.WriteEndElement();
        foreach (WrittenFact fact in report.Facts)
            WriteFact(fact);
        foreach (WrittenProse prose in report.Sections.OfType<WrittenProse>())
            WriteProse(prose);
        xml.WriteEndElement();
        xml.WriteStartElement("mergeCells");
        xml.WriteAttributeString("count", "1");
        xml.WriteStartElement("mergeCell");
        xml.WriteAttributeString("ref", "A1:B1");
        xml.WriteEndElement();
        xml.WriteEndElement();
        _validation.Write();
        xml.EndSheet("portrait");
    }

    private void WriteFact(WrittenFact fact)
    {
        StartRow(fact.Name);
        var place = new SheetAddress(0, _row, 1);
        _validation.Add(fact.Choices, place);
        if (fact.Number is { } number)
            _validation.Add(number, mayBeMissing: false, place);
        if (fact.Number is not null && (fact.Value is not null || fact.Text.Length == 0))
            xml.WriteNumber(_row, 1, styles.OfNumber(fact.Number, fact.Text), fact.Value, null);
        else
            xml.WriteText(_row, 1, SheetStyles.Text, fact.Text);
        EndRow();
    }

    private void WriteProse(WrittenProse prose)
    {
        StartRow(prose.Heading);
        xml.WriteText(_row, 1, SheetStyles.Text, string.Join('\n', prose.Paragraphs));
        EndRow();
    }

    private void StartRow(string name)
    {
        xml.StartRow(_row, 0);
        xml.WriteText(_row, 0, SheetStyles.Name, name);
    }

    private void EndRow()
    {
        xml.WriteEndElement();
        _row++;
    }
}
