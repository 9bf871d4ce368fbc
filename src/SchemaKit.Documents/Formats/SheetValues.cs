using System;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using SchemaKit.Documents.Model;
using SchemaKit.Documents.Writing;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Formats;

/// <summary>What stands in the cells of a workbook, as a reader of its sheets sees it.</summary>
internal sealed class SheetValues
{
    private static readonly Phrase IsNotComputed = new(
        "is a formula whose value is not stored (save the workbook in a spreadsheet)",
        "是没有存储计算结果的公式（请用电子表格软件打开并保存）"
    );
    private static readonly Phrase IsTruth = new("is a truth value", "是逻辑值");
    private static readonly Phrase IsError = new("is an error of the sheet", "是表格公式的错误");

    private readonly string[] _shared;
    private readonly SheetNumberFormats _formats;

    public SheetValues(OfficePackage package)
    {
        _shared = [.. (package.Find("xl/sharedStrings.xml")?.Elements() ?? []).Select(TextOf)];
        _formats = new SheetNumberFormats(package.Find("xl/styles.xml"));
    }

    /// <summary>What stands in a cell.</summary>
    public SheetValue Of(XElement cell)
    {
        string? type = SheetElement.Attribute(cell, "t");
        string? stored = SheetElement.Child(cell, "v")?.Value;
        // An empty text is the value of a formula that shows nothing; no value at all is none.
        bool isComputed = stored is { Length: > 0 } || (stored is not null && type == "str");
        if (!isComputed && SheetElement.Child(cell, "f") is { } formula)
            return new SheetValue("=" + formula.Value, IsNotComputed);
        string value = stored ?? "";
        return type switch
        {
            "s" => new SheetValue(SharedText(value)),
            "inlineStr" => new SheetValue(TextOf(SheetElement.Child(cell, "is") ?? cell)),
            "str" => new SheetValue(value),
            "b" => new SheetValue(value == "0" ? "FALSE" : "TRUE", IsTruth),
            "e" => new SheetValue(value, IsError),
            _ => Number(value) is { } number
                ? _formats.Shown(number, SheetElement.ToInt(SheetElement.Attribute(cell, "s")) ?? 0)
                : new SheetValue(value),
        };
    }

    private string SharedText(string value) =>
        SheetElement.ToInt(value) is { } index && index < _shared.Length ? _shared[index] : "";

    // Binary numbers have more digits than people wrote: 25.1 is stored as 25.100000000000001.
    private static decimal? Number(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
        && Math.Abs(number) < 1e15
        && decimal.TryParse(
            number.ToString("G15", CultureInfo.InvariantCulture),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out decimal exact
        )
            ? exact
            : null;

    // The phonetic guide of a text is no part of it.
    private static string TextOf(XElement item) =>
        SheetText.Unescape(
            string.Concat(
                item.Descendants()
                    .Where(e => e.Name.LocalName == "t" && e.Ancestors().All(a => a.Name.LocalName != "rPh"))
                    .Select(e => e.Value)
            )
        );
}
