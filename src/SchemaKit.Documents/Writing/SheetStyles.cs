using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Documents.Writing;

/// <summary>The styles of a workbook: those of its parts, and one for each number of decimals.</summary>
internal sealed class SheetStyles
{
    /// <summary>The title of a sheet.</summary>
    public const int Title = 1;

    /// <summary>The name of a value.</summary>
    public const int Name = 2;

    /// <summary>A text of the report: never a formula, whatever it begins with and whoever edits it.</summary>
    public const int Text = 3;

    /// <summary>A label of columns, or a corner.</summary>
    public const int Header = 4;

    /// <summary>A label of rows.</summary>
    public const int RowHeader = 5;

    /// <summary>A mark in the place of a number, or a number that is kept as text.</summary>
    public const int Mark = 6;

    private const int FirstNumber = 7;
    private const int FirstFormat = 164;

    // Numbers with so many decimals; -1 for as many as there are.
    private readonly List<int> _decimals = [];

    /// <summary>The style of a cell that holds a number, or is to hold one.</summary>
    public int OfNumber(NumberModel number, string text)
    {
        int decimals = ValuePrinter.DecimalsOf(text);
        if (text.Length == 0 || decimals == 0)
            decimals = number.Decimals ?? (number.IsInteger ? 0 : -1);
        int index = _decimals.IndexOf(decimals);
        if (index < 0)
        {
            index = _decimals.Count;
            _decimals.Add(decimals);
        }
        return FirstNumber + index;
    }

    /// <summary>The style of a cell that holds no number.</summary>
    public static int OfKind(PrintedCellKind kind) =>
        kind switch
        {
            PrintedCellKind.RowHeader => RowHeader,
            PrintedCellKind.Data => Text,
            _ => Header,
        };

    /// <summary>The part.</summary>
    public string ToXml()
    {
        var xml = new StringBuilder("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        int[] own = [.. _decimals.Where(d => d > 0)];
        if (own.Length > 0)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<numFmts count=\"{own.Length}\">");
            foreach (int decimals in own)
                xml.Append(
                    CultureInfo.InvariantCulture,
                    $"<numFmt numFmtId=\"{FirstFormat + decimals}\" formatCode=\"0.{new string('0', decimals)}\"/>"
                );
            xml.Append("</numFmts>");
        }
        xml.Append(Fixed);
        xml.Append(CultureInfo.InvariantCulture, $"<cellXfs count=\"{FirstNumber + _decimals.Count}\">{FixedFormats}");
        foreach (int decimals in _decimals)
        {
            int format =
                decimals < 0 ? 0
                : decimals == 0 ? 1
                : FirstFormat + decimals;
            xml.Append(
                CultureInfo.InvariantCulture,
                $"<xf numFmtId=\"{format}\" fontId=\"0\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"center\"/></xf>"
            );
        }
        xml.Append(
            "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
        );
        return xml.Append("</styleSheet>").ToString();
    }

    private const string Fixed =
        "<fonts count=\"3\"><font><sz val=\"11\"/><name val=\"SimSun\"/></font><font><b/><sz val=\"11\"/><name val=\"SimSun\"/></font><font><b/><sz val=\"16\"/><name val=\"SimSun\"/></font></fonts>"
        + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFF1F3F5\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>"
        + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style=\"thin\"><color auto=\"1\"/></left><right style=\"thin\"><color auto=\"1\"/></right><top style=\"thin\"><color auto=\"1\"/></top><bottom style=\"thin\"><color auto=\"1\"/></bottom><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>";

    private const string FixedFormats =
        "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"0\" fontId=\"2\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/></xf>"
        + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"1\" xfId=\"0\" quotePrefix=\"1\" applyNumberFormat=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/></xf>"
        + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"center\" wrapText=\"1\"/></xf>"
        + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"1\" xfId=\"0\" quotePrefix=\"1\" applyNumberFormat=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"center\"/></xf>";
}
