using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using SchemaKit.Documents.Forms;
using SchemaKit.Documents.Labels;
using SchemaKit.Documents.Model;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit.Documents.Reading;

/// <summary>Takes what identifies a report from its title, its period from the text; nothing is guessed.</summary>
internal sealed partial class IdentityReader
{
    private const int MaxTitle = 80;
    private const double TitleLikeness = 0.7;

    private readonly FormMap _map;
    private readonly NoteList _notes;
    private readonly double _minimum;
    private readonly List<(string Unit, string Year, SourcePlace Place)> _titles = [];
    private readonly List<(string From, string To, SourcePlace Place)> _periods = [];

    private IdentityReader(FormMap map, NoteList notes, double minimum) =>
        (_map, _notes, _minimum) = (map, notes, minimum);

    /// <summary>The texts of a draft.</summary>
    /// <param name="document">The document.</param>
    /// <param name="map">The form.</param>
    /// <param name="notes">Takes what is odd.</param>
    /// <param name="options">What the caller knows.</param>
    /// <param name="limits">Stops it where time is up.</param>
    public static IReadOnlyDictionary<string, string> Read(
        RawDocument document,
        FormMap map,
        NoteList notes,
        DocumentOptions options,
        ReadingLimits limits
    )
    {
        var reader = new IdentityReader(map, notes, options.MinSimilarity);
        reader.Find(document, limits);
        return reader.ToTexts(document, options);
    }

    private void Find(RawDocument document, ReadingLimits limits)
    {
        string before = "";
        foreach ((string text, SourcePlace place) in LinesOf(document))
        {
            limits.Check();
            FindTitle(text, before, place);
            FindPeriods(text, place);
            before = text;
        }
    }

    private static IEnumerable<(string Text, SourcePlace Place)> LinesOf(RawDocument document) =>
        document.Blocks.SelectMany(b =>
            b is RawText text
                ? [(text.Text, text.Place)]
                : ((RawGrid)b).Rows.SelectMany(r => r).Distinct().Where(c => !c.IsBlank).Select(c => (c.Text, c.Place))
        );

    // <unit><year>年<what the form is called>; the unit may stand in a line of its own above.
    private void FindTitle(string text, string before, SourcePlace place)
    {
        if (text.Length > MaxTitle)
            return;
        Match match = TitleLine().Match(Plain(text));
        if (!match.Success)
            return;
        (string unit, string rest) = (match.Groups["unit"].Value, match.Groups["rest"].Value);
        if (unit.Length == 0 && !IsTitle(rest))
            (unit, rest) = PartOf(rest);
        if (!IsTitle(rest))
            return;
        string year = match.Groups["year"].Value;
        if (unit.Length == 0 && Organ().IsMatch(Plain(before)))
            unit = TakeAbove(Plain(before), place);
        _titles.Add((unit, year, place));
    }

    private static string Plain(string text) => LabelText.Compact(text).TrimStart('#', '*').TrimEnd('*');

    // <year>年<unit><what the form is called>.
    private (string Unit, string Title) PartOf(string text)
    {
        int at = Enumerable
            .Range(1, Math.Max(0, text.Length - 4))
            .Where(i => Organ().IsMatch(text[..i]))
            .DefaultIfEmpty()
            .MaxBy(i => _map.Title.Likeness(text[i..]));
        return (text[..at], text[at..]);
    }

    private string TakeAbove(string unit, SourcePlace place)
    {
        _notes.Add(
            DocumentNoteKind.Identity,
            place,
            "",
            $"The reporting unit was taken from the line above the title: {unit}.",
            $"报告单位取自标题上一行：{unit}。"
        );
        return unit;
    }

    private bool IsTitle(string rest) => _map.Title.Likeness(rest.TrimStart('的')) >= Math.Max(_minimum, TitleLikeness);

    private void FindPeriods(string text, SourcePlace place)
    {
        foreach (Match match in Period().Matches(LabelText.Compact(text)))
            _periods.Add((DateOf(match, "1"), DateOf(match, "2"), place));
    }

    private Dictionary<string, string> ToTexts(RawDocument document, DocumentOptions options)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (MemberModel member in _map.Form.Model.Root.Members)
        {
            string path = "/" + JsonPointer.Escape(member.JsonName);
            if (member.Value is TextModel { Constant: { } constant })
                texts[path] = constant;
        }
        foreach ((string path, string text) in NamedTexts.Of(document, _map, options.ReadsProse))
            texts[path] = text;
        TellPeriods();
        AddUnit(texts, options);
        AddYear(texts, options);
        foreach ((string path, string text) in options.Texts)
            texts[path] = text;
        return texts;
    }

    private void AddUnit(Dictionary<string, string> texts, DocumentOptions options)
    {
        MemberModel? member = _map.Form.Model.Root.Members.FirstOrDefault(m => m is { IsKey: true, Value: TextModel });
        Add(texts, options, member, [.. _titles.Where(t => t.Unit.Length > 0).Select(t => (t.Unit, t.Place))]);
    }

    private void AddYear(Dictionary<string, string> texts, DocumentOptions options)
    {
        MemberModel? member = _map.Form.Model.Root.Members.FirstOrDefault(m =>
            m is { IsKey: true, Value: NumberModel }
        );
        (string, SourcePlace)[] years = [.. _titles.Select(t => (t.Year, t.Place))];
        if (years.Length == 0)
            years = [.. _periods.Where(IsWholeYear).Select(p => (p.From[..4], p.Place))];
        Add(texts, options, member, years);
    }

    private void Add(
        Dictionary<string, string> texts,
        DocumentOptions options,
        MemberModel? member,
        (string Text, SourcePlace Place)[] found
    )
    {
        if (member is null)
            return;
        string path = "/" + JsonPointer.Escape(member.JsonName);
        // What stands beside its name needs no title.
        if (texts.ContainsKey(path))
            return;
        (string Text, SourcePlace Place)[] different = [.. found.DistinctBy(f => f.Text)];
        if (different.Length == 1)
            texts[path] = different[0].Text;
        else if (different.Length > 1)
            TellSeveral(path, different);
        else if (!options.Texts.ContainsKey(path))
            _notes.Add(
                DocumentNoteKind.Identity,
                null,
                path,
                $"No title tells {path}; give it in DocumentOptions.Texts.",
                $"标题中未找到 {path}；可在 DocumentOptions.Texts 中给出。"
            );
    }

    private void TellSeveral(string path, (string Text, SourcePlace Place)[] found)
    {
        string texts = NoteList.Shown(string.Join(", ", found.Select(f => f.Text)));
        _notes.Add(
            DocumentNoteKind.Identity,
            found[1].Place,
            path,
            $"The document has titles that differ in {path} ({texts}); it is left missing.",
            $"文件中的标题对 {path} 说法不一（{texts}），未采用。"
        );
    }

    private static bool IsWholeYear((string From, string To, SourcePlace Place) period) =>
        period.From[..4] == period.To[..4]
        && period.From.EndsWith("-01-01", StringComparison.Ordinal)
        && period.To.EndsWith("-12-31", StringComparison.Ordinal);

    private void TellPeriods()
    {
        string[] years = [.. _titles.Select(t => t.Year).Distinct()];
        foreach ((string From, string To, SourcePlace Place) period in _periods)
        {
            if (IsWholeYear(period) && (years.Length != 1 || years[0] == period.From[..4]))
                continue;
            string title = years.Length == 1 ? years[0] : "";
            _notes.Add(
                DocumentNoteKind.Period,
                period.Place,
                "",
                $"The period of the report is given as {period.From} to {period.To}; expected is the calendar year {title}".TrimEnd()
                    + ".",
                $"报告的统计期限写作 {period.From} 至 {period.To}，应为{title}一个日历年度。"
            );
        }
    }

    private static string DateOf(Match match, string which)
    {
        string Two(string part) => match.Groups[part + which].Value.PadLeft(2, '0');
        return $"{Two("year")}-{Two("month")}-{Two("day")}";
    }

    [GeneratedRegex(
        @"^(?<unit>[^0-9]{0,40}?)[(]?(?<year>(?:19|20)[0-9]{2})[)]?年(?<rest>.{4,30})$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex TitleLine();

    // What organs are called ends in few ways; any other line above a title may be anything.
    [GeneratedRegex(
        @"^[\p{L}()]{1,30}(?:政府|局|委|委员会|管委会|办|办公室|厅|部|院|镇|乡|街道|办事处|处|中心|公司|学|站|所|队|署|社|会|区|县|市|省)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Organ();

    [GeneratedRegex(
        @"(?<year1>(?:19|20)[0-9]{2})年(?<month1>[0-9]{1,2})月(?<day1>[0-9]{1,2})日起?[至到\-—~]+(?<year2>(?:19|20)[0-9]{2})年(?<month2>[0-9]{1,2})月(?<day2>[0-9]{1,2})日",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Period();
}
