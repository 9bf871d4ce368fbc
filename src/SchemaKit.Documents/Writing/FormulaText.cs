using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Documents.Writing;

/// <summary>Writes the formulas of totals.</summary>
/// <param name="names">The names of the sheets.</param>
/// <param name="places">Where the cells of the form stand.</param>
internal sealed class FormulaText(IReadOnlyList<string> names, IReadOnlyDictionary<Cell, SheetAddress> places)
{
    private const int MaxArguments = 250;
    private const int MaxLength = 8000;

    /// <summary>A sum; null where it would be longer than a spreadsheet takes.</summary>
    /// <param name="total">Where it stands.</param>
    /// <param name="parts">What is added up.</param>
    /// <param name="isBlank">Whether it is to show nothing while all its parts are blank.</param>
    public string? Of(SheetAddress total, IReadOnlyList<Term> parts, bool isBlank)
    {
        if (!parts.All(p => places.ContainsKey(p.Cell)))
            return null;
        IEnumerable<string> sums = parts.GroupBy(p => p.Factor).SelectMany(g => SumsOf(total, g));
        string formula = string.Join("+", sums).Replace("+-", "-", StringComparison.Ordinal);
        if (isBlank)
            formula = $"IF({Joined("COUNT", RangesOf(total, parts))}=0,\"\",{formula})";
        return formula.Length <= MaxLength ? formula : null;
    }

    private IEnumerable<string> SumsOf(SheetAddress total, IGrouping<decimal, Term> parts)
    {
        string factor =
            parts.Key == 1 ? ""
            : parts.Key == -1 ? "-"
            : NumberText.ToText(parts.Key) + "*";
        return Calls("SUM", RangesOf(total, parts)).Select(s => factor + s);
    }

    private string[] RangesOf(SheetAddress total, IEnumerable<Term> parts) =>
        [
            .. SheetRange
                .Cover(parts.Select(p => places[p.Cell]))
                .Select(r => r.First.Sheet == total.Sheet ? r.Text : Quoted(names[r.First.Sheet]) + "!" + r.Text),
        ];

    private static string Joined(string function, string[] ranges) => string.Join("+", Calls(function, ranges));

    private static IEnumerable<string> Calls(string function, string[] ranges) =>
        ranges.Chunk(MaxArguments).Select(c => $"{function}({string.Join(',', c)})");

    private static string Quoted(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";
}
