using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using SchemaKit.Documents.Model;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Reading;

/// <summary>
/// Numbers of which blanks part the thousands. By itself 1 234 may as well be two numbers; where the sums of its row hold with
/// 1234 it is one.
/// </summary>
internal static partial class GroupedDigits
{
    /// <summary>The values of a row, with such numbers put together where the sums say so.</summary>
    public static RawCell?[] Joined(PlacedRow row, RawCell?[] values, NoteList notes)
    {
        int[] grouped = [.. Enumerable.Range(0, values.Length).Where(i => values[i] is { } v && IsGrouped(v.Text))];
        if (grouped.Length == 0 || values.Contains(null) || grouped.Any(i => !IsInSum(row, i)))
            return values;
        RawCell[] joined = [.. values.Select(v => IsGrouped(v!.Text) ? v with { Text = Plain(v.Text) } : v)];
        if (!RowSums.Tie(row.Row, [.. joined.Select(v => v.Text)]))
            return values;
        foreach (int i in grouped)
            notes.Add(
                DocumentNoteKind.NumberJoined,
                values[i]!.Place,
                row.Row.Cells[i]!.Path,
                $"\"{NoteList.Shown(values[i]!.Text)}\" was read as {joined[i].Text}: blanks part its thousands, for the sums of the row hold.",
                $"“{NoteList.Shown(values[i]!.Text)}”读作 {joined[i].Text}：空格为千位分隔，该行各项之和与之相符。"
            );
        return joined;
    }

    private static bool IsInSum(PlacedRow row, int column) =>
        row.Row.Cells[column] is { } cell
        && row.Row.Equations.Any((Equation e) => e.Left.Concat(e.Right).Any(t => t.Cell == cell));

    private static bool IsGrouped(string text) => Grouped().IsMatch(text);

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"^[0-9]{1,3}(?:\s[0-9]{3})+$", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();
}
