using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Documents.Writing;

/// <summary>Where the numbers of a report stand in its workbook, and which of them are computed there.</summary>
internal sealed class SheetFigures
{
    /// <summary>How many digits a spreadsheet keeps of a number.</summary>
    public const int MaxDigits = 15;

    /// <summary>How many rows stand above a table: its title.</summary>
    public const int RowsAbove = 1;

    private readonly Dictionary<Cell, SheetAddress> _places = [];
    private readonly Dictionary<Cell, WrittenCell> _cells = [];
    private readonly TotalFormulas _totals;
    private readonly FormulaText _formulas;

    /// <param name="report">The report.</param>
    /// <param name="tables">Its tables; the first stands in the second sheet.</param>
    /// <param name="names">The names of the sheets.</param>
    public SheetFigures(WrittenReport report, IReadOnlyList<WrittenTable> tables, IReadOnlyList<string> names)
    {
        for (int i = 0; i < tables.Count; i++)
        {
            foreach (WrittenCell cell in tables[i].Cells.Where(c => c.Cell is not null))
            {
                _places[cell.Cell!] = new SheetAddress(i + 1, cell.Row + RowsAbove, cell.Column);
                _cells[cell.Cell!] = cell;
            }
        }
        _totals = TotalFormulas.Of(report.Equations);
        _formulas = new FormulaText(names, _places);
    }

    /// <summary>
    /// The formula of a cell; null where its number stands by itself. A total that is not the sum of its parts stays as it
    /// was reported: a formula would correct it in silence.
    /// </summary>
    public string? FormulaOf(WrittenCell cell)
    {
        if (cell.Cell is not { } own || _totals.PartsOf(own) is not { } parts)
            return null;
        // In a form to be filled in nothing has a number yet, and no mark.
        bool isBlank =
            cell.Text.Length == 0
            && parts.All(p => _cells.TryGetValue(p.Cell, out WrittenCell? c) && c.Text.Length == 0);
        return isBlank || IsSum(cell, parts) ? _formulas.Of(_places[own], parts, isBlank) : null;
    }

    /// <summary>Whether a spreadsheet keeps all digits of a number.</summary>
    public static bool IsKept(decimal number) =>
        NumberText.ToText(number).Count(char.IsAsciiDigit) - LeadingZeros(number) <= MaxDigits;

    private static int LeadingZeros(decimal number) =>
        NumberText.ToText(Math.Abs(number)).TakeWhile(c => c is '0' or '.').Count(c => c == '0');

    private bool IsSum(WrittenCell total, IReadOnlyList<Term> parts)
    {
        if (total.Value is not { } value || !IsKept(value))
            return false;
        decimal sum = 0;
        foreach (Term part in parts)
        {
            if (
                !_cells.TryGetValue(part.Cell, out WrittenCell? cell)
                || cell.Value is not { } number
                || !IsKept(number)
            )
                return false;
            sum += part.Factor * number;
        }
        return sum == value;
    }
}
