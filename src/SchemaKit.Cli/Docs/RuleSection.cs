using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Numbers;
using SchemaKit.Schema.Wording;

namespace SchemaKit.Cli.Docs;

/// <summary>The part of a dictionary with the rules: in words, over the labels, over the paths, and where they are asked.</summary>
internal sealed class RuleSection
{
    // More places than these are told by their number.
    private const int Many = 60;

    private readonly IReadOnlyList<PlacedRule> _rules;
    private readonly FormModel _form;
    private readonly ConditionWording _conditions;
    private readonly string _language;

    public RuleSection(FormSchema form, FormAnalysis analysis, string language)
    {
        _rules = analysis.Rules;
        _form = form.Model;
        _conditions = new ConditionWording(form.Model, language);
        _language = language;
    }

    public IEnumerable<PageEntry> Entries => Titles().Select(t => new PageEntry(2, Anchor.OfRule(t.Rule), t.Title));

    public void Write(PageWriter page)
    {
        foreach ((PlacedRule rule, string title) in Titles())
        {
            page.Heading(3, Anchor.OfRule(rule), title);
            page.Facts([.. Facts(rule)]);
        }
    }

    // An id is one of its object only.
    private IEnumerable<(PlacedRule Rule, string Title)> Titles()
    {
        HashSet<string> shared =
        [
            .. _rules.GroupBy(r => r.Rule.Id, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key),
        ];
        return _rules.Select(r =>
            (r, shared.Contains(r.Rule.Id) ? $"{r.Rule.Id} ({ValueText.Name(r.TypeName)})" : r.Rule.Id)
        );
    }

    private IEnumerable<PageFact> Facts(PlacedRule placed)
    {
        ObjectModel table = _form.Object(placed.TypeName);
        RuleModel rule = placed.Rule.Model;
        var words = new RuleWording(rule, table, _form, _language);
        yield return new PageFact(Say(Texts.InWords), words.Words);
        yield return new PageFact(Say(Texts.OverLabels), words.Equation);
        yield return new PageFact(Say(Texts.OverPaths), Inline.Code(rule.Text));
        if (rule.When is ObjectConditionModel when)
            yield return new PageFact(
                Say(Texts.ConditionFact),
                [
                    [_conditions.Of(when, table)],
                    [Inline.Code(rule.WhenText!)],
                ]
            );
        List<IReadOnlyList<Inline>> weight =
        [
            [Say(Texts.SeverityName(rule.Severity))],
        ];
        if (rule.NeedsPrevious)
            weight.Add([Say(Texts.PreviousNeeded)]);
        yield return new PageFact(Say(Texts.SeverityFact), weight);
        if (rule.Tolerance != 0m)
            yield return new PageFact(Say(Texts.ToleranceFact), NumberText.ToText(rule.Tolerance));
        string[] places = [.. placed.Equations.Select(e => e.Place).Distinct()];
        yield return new PageFact(
            Say(Texts.EquationsFact),
            Say(Texts.EquationCount(placed.Equations.Count, places.Length, rule.Equations.Count))
        );
        if (words.Leaves.Count > 0)
            yield return new PageFact(Say(Texts.LeavesFact), Few(words.Leaves, new Phrase("; ", "、")));
        yield return new PageFact(Say(Texts.PlacesFact), [.. Places(places)]);
        string[] languages = [.. rule.Messages.Languages];
        if (languages.Length > 0)
            yield return new PageFact(
                Say(Texts.MessageFact),
                [.. languages.Select(l => (IReadOnlyList<Inline>)[$"{l}: ", Inline.Code(rule.Messages.In(l)!)])]
            );
        if (rule.Source is { } source)
            yield return new PageFact(Say(Texts.SourceFact), source);
    }

    // Places side by side in one line: /applications/{received, carriedIn}.
    private IEnumerable<IReadOnlyList<Inline>> Places(IReadOnlyList<string> places)
    {
        var lines = new List<IReadOnlyList<Inline>>();
        foreach (IGrouping<string, string> group in places.GroupBy(ParentOf))
        {
            string[] names = [.. group.Select(p => p[group.Key.Length..])];
            if (lines.Count == Many)
            {
                lines.Add(["…"]);
                break;
            }
            lines.Add(
                group.Key.Length + names[0].Length == 0 ? [Say(Texts.WholeReport)]
                : names.Length == 1 ? [Inline.Code(group.Key + names[0])]
                : [Inline.Code($"{group.Key}{{{Few(names, ", ")}}}")]
            );
        }
        return lines;
    }

    private string Few(IReadOnlyList<string> items, Phrase separator)
    {
        string listed = string.Join(Say(separator), items.Take(Many));
        int rest = items.Count - Many;
        return rest <= 0 ? listed : listed + Say(separator) + "… (" + rest.ToString(CultureInfo.InvariantCulture) + ")";
    }

    private static string ParentOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private string Say(Phrase phrase) => phrase.In(_language);
}
