using System.IO;
using System.Linq;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using SchemaKit.Schema;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace SchemaKit.Documents.Tests.Writing;

/// <summary>Forms with lists, which have as many rows as a report says.</summary>
public sealed class ListTests
{
    private static readonly FormSchema Form = FormSchema.Parse(
        """
        {
          "$schema": "urn:schemakit:dialect:1", "$id": "urn:example:budget", "type": "object",
          "labels": { "zh-CN": "部门决算", "en": "Final accounts" },
          "csharp": { "name": "Budget", "namespace": "Example" },
          "key": ["unit"],
          "properties": {
            "unit": { "type": "string", "labels": { "zh-CN": "单位", "en": "Unit" } },
            "total": { "type": "number", "minimum": 0, "decimals": 2, "labels": { "zh-CN": "合计", "en": "Total" } },
            "chapters": {
              "type": "array", "labels": { "zh-CN": "类", "en": "Chapters" }, "items": { "$ref": "#/$defs/Chapter" }
            }
          },
          "required": ["unit", "total", "chapters"],
          "rules": [{ "id": "total", "sum": "chapters/*/amount", "equals": "total" }],
          "$defs": {
            "Chapter": {
              "type": "object", "key": ["code"],
              "properties": {
                "code": { "type": "string", "labels": { "zh-CN": "科目编码", "en": "Code" } },
                "amount": { "type": "number", "minimum": 0, "decimals": 2, "labels": { "zh-CN": "金额", "en": "Amount" } },
                "items": {
                  "type": "array", "labels": { "zh-CN": "项", "en": "Items" }, "items": { "$ref": "#/$defs/Item" }
                }
              },
              "required": ["code", "amount", "items"],
              "rules": [{ "id": "items", "sum": "items/*/amount", "equals": "amount" }]
            },
            "Item": {
              "type": "object", "key": ["code"],
              "properties": {
                "code": { "type": "string", "labels": { "zh-CN": "科目编码", "en": "Code" } },
                "amount": { "type": "number", "minimum": 0, "decimals": 2, "labels": { "zh-CN": "金额", "en": "Amount" } }
              },
              "required": ["code", "amount"]
            }
          }
        }
        """
    );

    private static readonly FormDraft Draft = FormDraft.ReadJson(
        Form,
        Encoding.UTF8.GetBytes(
            """
            { "unit": "青山县财政局", "total": 33.5, "chapters": [
              { "code": "201", "amount": 30.5, "items": [ { "code": "20101", "amount": 10 }, { "code": "20102", "amount": 20.5 } ] },
              { "code": "208", "amount": 3, "items": [ { "code": "20801", "amount": 1 }, { "code": "20802", "amount": 2 } ] } ] }
            """
        )
    );

    [Fact]
    public void Each_list_has_the_rows_of_the_report_and_those_within_rows_are_tables_of_their_own()
    {
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Written.Bytes(Draft, "report.html")));
        string[] tables =
        [
            .. page.QuerySelectorAll("table")
                .Select(t =>
                    t.QuerySelector("caption")!.TextContent
                    + ": "
                    + string.Join(
                        '|',
                        t.QuerySelectorAll("tbody tr")
                            .Select(r => string.Join(' ', r.Children.Select(c => c.TextContent)))
                    )
                ),
        ];
        Assert.Contains("类: 201 30.50|208 3.00", tables);
        Assert.Contains("类 › 项 › 第 1 行（201）: 20101 10.00|20102 20.50", tables);
        Assert.Contains("类 › 项 › 第 2 行（208）: 20801 1.00|20802 2.00", tables);
    }

    [Fact]
    public void Totals_add_up_cells_of_other_sheets()
    {
        string[] formulas = [.. Formulas(Written.Bytes(Draft, "report.xlsx"))];
        Assert.Contains("SUM('类'!B3:B4)", formulas);
        Assert.Equal(3, formulas.Length);
    }

    [Fact]
    public void A_blank_list_has_rows_to_be_filled_in()
    {
        using var bytes = new MemoryStream();
        DocumentWriter.WriteBlank(Form, DocumentFormat.Html, bytes, new WriteOptions { BlankRows = 4 });
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(bytes.ToArray()));
        IElement list = page.QuerySelectorAll("table").Single(t => t.QuerySelector("caption")!.TextContent == "类");
        Assert.Equal(4, list.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public void Documents_with_lists_are_valid()
    {
        foreach (string name in Written.Formats.Keys)
            Assert.NotEmpty(Written.Bytes(Draft, name));
        using var bytes = new MemoryStream();
        CheckPage.Write(Draft, bytes, "en");
        Assert.NotEqual(0, bytes.Length);
    }

    private static string[] Formulas(byte[] bytes)
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        return
        [
            .. workbook
                .WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<X.CellFormula>())
                .Select(f => f.Text),
        ];
    }
}
