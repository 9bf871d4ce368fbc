using System.Collections.Generic;
using System.Linq;
using System.Xml;
using SchemaKit.Schema;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Documents.Writing;

/// <summary>What a spreadsheet refuses while somebody types: what the form does not allow in a cell.</summary>
internal sealed class SheetValidation(XmlWriter xml, string language)
{
    // No bound that a double cannot tell from its neighbours.
    private const decimal Most = 999_999_999_999_999m;

    private readonly List<(NumberModel Number, bool MayBeMissing, SheetAddress Place)> _numbers = [];
    private readonly List<(string List, SheetAddress Place)> _lists = [];

    /// <summary>A cell for a number.</summary>
    public void Add(NumberModel number, bool mayBeMissing, SheetAddress place) =>
        // What is told of a number beside its bounds does not part cells that take the same numbers.
        _numbers.Add((number, mayBeMissing || number.Missing.Count > 0, place));

    /// <summary>A cell for one of some texts; a list that a spreadsheet cannot hold is left out.</summary>
    public void Add(IReadOnlyList<string> choices, SheetAddress place)
    {
        string list = string.Join(',', choices);
        if (
            choices.Count > 0
            && list.Length <= 255
            && !choices.Any(c => c.Contains(',', System.StringComparison.Ordinal))
        )
            _lists.Add((list, place));
    }

    /// <summary>Writes all that was added.</summary>
    public void Write()
    {
        var numbers = _numbers
            .GroupBy(n => (Bounds: BoundsOf(n.Number), Range: n.Number.Range.In(language), n.MayBeMissing))
            .ToArray();
        var lists = _lists.GroupBy(l => l.List).ToArray();
        if (numbers.Length + lists.Length == 0)
            return;
        xml.WriteStartElement("dataValidations");
        xml.WriteAttributeString("count", XmlConvert.ToString(numbers.Length + lists.Length));
        foreach (var group in numbers)
            WriteNumber(group.Key.Bounds, group.Key.Range, group.Key.MayBeMissing, group.Select(n => n.Place));
        foreach (var group in lists)
            WriteList(group.Key, group.Select(l => l.Place));
        xml.WriteEndElement();
    }

    private void WriteNumber(
        (string Type, decimal Least, decimal Greatest) bounds,
        string range,
        bool mayBeMissing,
        IEnumerable<SheetAddress> places
    )
    {
        Start(bounds.Type, places);
        // A mark may stand where a number may be missing: there it is asked, not refused.
        if (mayBeMissing)
            xml.WriteAttributeString("errorStyle", "warning");
        xml.WriteAttributeString("operator", "between");
        WriteError(new Phrase($"Expected is {range}.", $"应为{range}。"));
        xml.WriteElementString("formula1", NumberText.ToText(bounds.Least));
        xml.WriteElementString("formula2", NumberText.ToText(bounds.Greatest));
        xml.WriteEndElement();
    }

    private void WriteList(string list, IEnumerable<SheetAddress> places)
    {
        Start("list", places);
        WriteError(new Phrase($"Expected is one of: {list}", $"应为下列之一：{list}"));
        xml.WriteElementString(
            "formula1",
            $"\"{XmlText.Clean(list).Replace("\"", "\"\"", System.StringComparison.Ordinal)}\""
        );
        xml.WriteEndElement();
    }

    private void Start(string type, IEnumerable<SheetAddress> places)
    {
        xml.WriteStartElement("dataValidation");
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("allowBlank", "1");
        xml.WriteAttributeString("showErrorMessage", "1");
        xml.WriteAttributeString("sqref", string.Join(' ', SheetRange.Cover(places).Select(r => r.Text)));
    }

    private void WriteError(Phrase error)
    {
        string text = XmlText.Clean(error.In(language));
        xml.WriteAttributeString("error", text.Length <= 225 ? text : text[..224] + "…");
    }

    // Wider than what is allowed where a spreadsheet has no word for it: it must never refuse what the form takes.
    private static (string Type, decimal Least, decimal Greatest) BoundsOf(NumberModel number)
    {
        decimal least = number.Minimum ?? number.ExclusiveMinimum ?? -Most;
        decimal greatest = number.Maximum ?? number.ExclusiveMaximum ?? Most;
        if (number.IsInteger)
            (least, greatest) = (number.LeastInteger, number.GreatestInteger);
        return (number.IsInteger ? "whole" : "decimal", decimal.Max(least, -Most), decimal.Min(greatest, Most));
    }
}
