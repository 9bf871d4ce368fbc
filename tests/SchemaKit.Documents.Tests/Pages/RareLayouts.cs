using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace SchemaKit.Documents.Tests.Pages;

/// <summary>Pages in layouts that few publishers use, and that a person reads without doubt.</summary>
internal static class RareLayouts
{
    private static readonly string[] Kinds = ["行政复议", "未经复议直接起诉", "复议后起诉"];

    public static IReadOnlyDictionary<string, Func<IReadOnlyList<PageTable>, string>> All { get; } =
        new Dictionary<string, Func<IReadOnlyList<PageTable>, string>>
        {
            ["requesters as rows"] = t => Page(t, x => x == t[1] ? Rows(x.Transposed()) : Rows(x)),
            ["disputes in three tables, titled above"] = t => Page(t, x => x == t[2] ? Apart(x, Above) : Rows(x)),
            ["disputes in three tables, titled within"] = t => Page(t, x => x == t[2] ? Apart(x, Within) : Rows(x)),
            ["disputes in three tables, numbered"] = t => Page(t, x => x == t[2] ? Apart(x, Numbered) : Rows(x)),
            ["a page break, header repeated"] = t => Page(t, x => x == t[1] ? Broken(x, true) : Rows(x)),
            ["a page break, header not repeated"] = t => Page(t, x => x == t[1] ? Broken(x, false) : Rows(x)),
            ["disputes as rows"] = t => Page(t, x => x == t[2] ? Rows(x.Transposed()) : Rows(x)),
            ["categories beside their rows"] = t => Page(t, x => x == t[0] ? Categories(x) : Rows(x)),
            ["a sentence a row, run together"] = t => Page(t, x => x == t[0] ? Sentences(x, "", "") : Rows(x)),
            ["a sentence a row"] = t => Page(t, x => x == t[0] ? Sentences(x, " ") : Rows(x)),
            ["a sentence a row, with colons"] = t => Page(t, x => x == t[0] ? Sentences(x, "：") : Rows(x)),
            ["one layout table"] = InLayoutTable,
            ["a paragraph and blanks a cell"] = t => Page(t, x => Rows(x, Soup)),
            ["thousands parted by commas"] = t => Page(t, x => Rows(x, Figure(f => Grouped(f, ",")))),
            ["thousands parted by full-width commas"] = t => Page(t, x => Rows(x, Figure(f => Grouped(f, "，")))),
            ["thousands parted by blanks"] = t => Page(t, x => Rows(x, Figure(f => Grouped(f, " ")))),
            ["thousands parted by narrow blanks"] = t => Page(t, x => Rows(x, Figure(f => Grouped(f, "\u202f")))),
            ["full-width digits"] = t => Page(t, x => Rows(x, Figure(FullWidth))),
            ["zero in words"] = t => Page(t, x => Rows(x, Figure(f => f == "0" ? "零" : f))),
            ["zero as a circle"] = t => Page(t, x => Rows(x, Figure(f => f == "0" ? "〇" : f))),
            ["letters one below the other"] = t => Page(t, x => Rows(x, c => c.IsFigure ? c.Text : Upright(c.Text))),
            ["paragraphs one below the other"] = t =>
                Page(t, x => Rows(x, c => c.IsFigure ? c.Text : string.Concat(c.Text.Select(l => $"<p>{l}</p>")))),
            ["a unit in each cell"] = t => Page(t, x => Rows(x, Figure(f => f + "件"))),
            ["a unit apart in each cell"] = t => Page(t, x => Rows(x, Figure(f => f + " 件次"))),
            ["a column of remarks"] = t => Page(t, x => Beside(x, "备注", "", false)),
            ["a column of remarks that are not blank"] = t => Page(t, x => Beside(x, "备注", "无变化", false)),
            ["a column of numbers of rows"] = t => Page(t, x => Beside(x, "序号", null, true)),
            ["divisions for tables"] = t => Page(t, x => Divisions(x, "div", "div")),
            ["lists for tables"] = t => Page(t, x => Divisions(x, "ul", "li")),
            ["lists of terms"] = t => Page(t, x => x == t[0] ? Terms(x) : Rows(x)),
        };

    private static string Page(IReadOnlyList<PageTable> tables, Func<PageTable, string> content) =>
        $"<html><body><h1>{Layouts.Title}</h1>\n{string.Concat(tables.Select(t => $"<p>{t.Title}</p>\n{content(t)}"))}</body></html>";

    private static string Rows(PageTable table) => Rows(table, c => c.Text);

    private static string Rows(PageTable table, Func<PageCell, string> content, int first = 0, int? end = null)
    {
        var html = new StringBuilder("<table>\n");
        for (int row = first; row < (end ?? table.RowCount); row++)
            html.Append(CultureInfo.InvariantCulture, $"<tr>{Cells(table, row, content)}</tr>\n");
        return html.Append("</table>\n").ToString();
    }

    private static string Cells(PageTable table, int row, Func<PageCell, string> content) =>
        string.Concat(
            table.Row(row).Select(c => $"<td rowspan=\"{c.RowSpan}\" colspan=\"{c.ColumnSpan}\">{content(c)}</td>")
        );

    private static Func<PageCell, string> Figure(Func<string, string> written) =>
        c => c.IsFigure ? written(c.Text) : c.Text;

    private static string Apart(PageTable table, Func<int, string, string, string, string> part)
    {
        PageCell[] figures = [.. table.Cells.Where(c => c.IsFigure).OrderBy(c => c.Column)];
        PageCell[] labels = [.. table.Cells.Where(c => !c.IsFigure && c.ColumnSpan == 1).OrderBy(c => c.Column)];
        return string.Concat(
            Kinds.Select(
                (kind, i) =>
                    part(
                        i,
                        kind,
                        string.Concat(labels.Skip(5 * i).Take(5).Select(c => $"<td>{c.Text}</td>")),
                        string.Concat(figures.Skip(5 * i).Take(5).Select(c => $"<td>{c.Text}</td>"))
                    )
            )
        );
    }

    private static string Above(int index, string kind, string labels, string figures) =>
        $"<p>{kind}</p><table><tr>{labels}</tr><tr>{figures}</tr></table>";

    private static string Within(int index, string kind, string labels, string figures) =>
        $"<table><tr><td colspan=\"5\">{kind}</td></tr><tr>{labels}</tr><tr>{figures}</tr></table>";

    private static string Numbered(int index, string kind, string labels, string figures) =>
        $"<p>（{"一二三"[index]}）{kind}</p><table><tr>{labels}</tr><tr>{figures}</tr></table>";

    private static string Broken(PageTable table, bool isRepeated)
    {
        int header = table.Cells.Where(c => c.IsFigure).Min(c => c.Row);
        int at = header + 13;
        string again = string.Concat(
            Enumerable.Range(0, header).Select(r => $"<tr>{Cells(table, r, c => c.Text)}</tr>")
        );
        // The labels of rows that span the break are printed again below it.
        string over = string.Concat(
            table
                .Cells.Where(c => c.Row < at && c.Row + c.RowSpan > at)
                .OrderBy(c => c.Column)
                .Select(c => $"<td rowspan=\"{c.Row + c.RowSpan - at}\">{c.Text}</td>")
        );
        string first = Rows(table, c => c.Text, 0, at);
        string second = Rows(table, c => c.Text, at);
        return Cut(first, table, at)
            + "<p>- 2 -</p>\n"
            + second
                .Insert("<table>\n".Length, isRepeated ? again : "")
                .Replace(
                    "<tr>" + Cells(table, at, c => c.Text),
                    "<tr>" + over + Cells(table, at, c => c.Text),
                    StringComparison.Ordinal
                );
    }

    private static string Cut(string html, PageTable table, int at)
    {
        foreach (PageCell cell in table.Cells.Where(c => c.Row < at && c.Row + c.RowSpan > at))
            html = html.Replace(
                $"<td rowspan=\"{cell.RowSpan}\" colspan=\"{cell.ColumnSpan}\">{cell.Text}<",
                $"<td rowspan=\"{at - cell.Row}\" colspan=\"{cell.ColumnSpan}\">{cell.Text}<",
                StringComparison.Ordinal
            );
        return html;
    }

    // Each figure behind its labels, those of a row in one sentence.
    private static string Sentences(PageTable table, string between, string apart = " ")
    {
        var html = new StringBuilder();
        foreach (IGrouping<int, PageCell> row in table.Cells.Where(c => c.IsFigure).GroupBy(c => c.Row))
        {
            string label = table.Row(row.Key).First(c => !c.IsFigure).Text;
            IEnumerable<string> figures = row.Select(c =>
                table.Cells.Last(l => !l.IsFigure && l.Column == c.Column && l.Row < c.Row).Text + between + c.Text
            );
            html.Append(CultureInfo.InvariantCulture, $"<p>{label}{apart}{string.Join(apart, figures)}</p>\n");
        }
        return html.ToString();
    }

    // What stands across the table above some rows stands in a column of its own beside them.
    private static string Categories(PageTable table)
    {
        PageCell[] across = [.. table.Cells.Where(c => c.ColumnSpan == table.ColumnCount).OrderBy(c => c.Row)];
        var html = new StringBuilder("<table>\n");
        for (int i = 0; i < across.Length; i++)
        {
            int first = across[i].Row + 1;
            int end = i + 1 < across.Length ? across[i + 1].Row : table.RowCount;
            for (int row = first; row < end; row++)
            {
                string beside = row == first ? $"<td rowspan=\"{end - first}\">{across[i].Text}</td>" : "";
                html.Append(CultureInfo.InvariantCulture, $"<tr>{beside}{Cells(table, row, c => c.Text)}</tr>\n");
            }
        }
        return html.Append("</table>\n").ToString();
    }

    private static string InLayoutTable(IReadOnlyList<PageTable> tables) =>
        $"<html><body><table><tr><td><table><tr><td><a>首页</a></td><td><a>公开</a></td></tr></table></td></tr><tr><td><h1>{Layouts.Title}</h1>"
        + string.Concat(
            tables.Select(t => $"<table><tr><td><p>{t.Title}</p></td></tr><tr><td>{Rows(t, Soup)}</td></tr></table>")
        )
        + "</td></tr></table></body></html>";

    private static string Soup(PageCell cell) =>
        $"<p>&nbsp;</p><p class=\"MsoNormal\">{string.Concat(cell.Text.Select(l => $"<span><font>{l}</font></span>"))}<span>&nbsp;&nbsp;</span></p>";

    private static string Upright(string text) => string.Join("<br/>", text.ToCharArray());

    private static string Grouped(string figure, string between) =>
        Regex.Replace(figure, "(?<=[0-9])(?=(?:[0-9]{3})+$)", between);

    private static string FullWidth(string figure) => string.Concat(figure.Select(c => (char)(c + 0xfee0)));

    private static string Beside(PageTable table, string label, string? text, bool isFirst)
    {
        int header = table.Cells.Where(c => c.IsFigure).Min(c => c.Row);
        var html = new StringBuilder("<table>\n");
        for (int row = 0; row < table.RowCount; row++)
        {
            string beside =
                row == 0 ? $"<td rowspan=\"{header}\">{label}</td>"
                : row < header ? ""
                : !table.Row(row).Any(c => c.IsFigure) ? "<td></td>"
                : $"<td>{text ?? (row - header + 1).ToString(CultureInfo.InvariantCulture)}</td>";
            string cells = Cells(table, row, c => c.Text);
            html.Append(CultureInfo.InvariantCulture, $"<tr>{(isFirst ? beside + cells : cells + beside)}</tr>\n");
        }
        return html.Append("</table>\n").ToString();
    }

    private static string Divisions(PageTable table, string row, string cell) =>
        string.Concat(
            Enumerable
                .Range(0, table.RowCount)
                .Select(r =>
                    $"<{row} class=\"row\">{string.Concat(table.Row(r).Select(c => $"<{cell} class=\"cell\">{c.Text}</{cell}>"))}</{row}>\n"
                )
        );

    private static string Terms(PageTable table)
    {
        var html = new StringBuilder();
        foreach (IGrouping<int, PageCell> row in table.Cells.Where(c => c.IsFigure).GroupBy(c => c.Row))
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<h3>{table.Row(row.Key).First(c => !c.IsFigure).Text}</h3><dl>"
            );
            foreach (PageCell c in row)
            {
                string label = table.Cells.Last(l => !l.IsFigure && l.Column == c.Column && l.Row < c.Row).Text;
                html.Append(CultureInfo.InvariantCulture, $"<dt>{label}</dt><dd>{c.Text}</dd>");
            }
            html.Append("</dl>\n");
        }
        return html.ToString();
    }
}
