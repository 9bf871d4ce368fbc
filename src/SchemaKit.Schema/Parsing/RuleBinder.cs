using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using SchemaKit.Schema.Checking;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Schema.Parsing;

/// <summary>Binds the paths of rules to cells and lifts each rule to one equation for each leaf of its operands.</summary>
internal sealed class RuleBinder(TypeTable types)
{
    private static readonly Phrase Modest = new(
        "a number other than 0, up to 10^15, with at most 9 decimals",
        "非零、不超过 10^15、至多 9 位小数的数字"
    );

    private readonly PathResolver _paths = new(types);
    private readonly ConditionParser _conditions = new(types);

    /// <summary>The types, each object with its rules.</summary>
    public EquatableArray<TypeModel> BindAll(IReadOnlyList<(string TypeName, KeywordReader Object)> rules)
    {
        var bound = new Dictionary<string, EquatableArray<RuleModel>>(StringComparer.Ordinal);
        foreach ((string typeName, KeywordReader keywords) in rules)
            bound[typeName] = Bind(types.FindObject(typeName)!, keywords);
        return types
            .InOrder.Select(t =>
                t is ObjectModel table && bound.TryGetValue(t.Name, out EquatableArray<RuleModel> own)
                    ? table with
                    {
                        Rules = own,
                    }
                    : t
            )
            .ToEquatableArray();
    }

    private EquatableArray<RuleModel> Bind(ObjectModel table, KeywordReader keywords)
    {
        var rules = new List<RuleModel>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonNode node in keywords.Array("rules") ?? [])
        {
            if (node is not JsonObject rule)
                keywords.Wrong<string>("rules", node, new Phrase("an array of objects", "对象数组"));
            else if (BindRule(table, new KeywordReader(rule, keywords.Problems)) is { } model)
            {
                // Rules without an id are reported one by one.
                if (model.Id.Length > 0 && !ids.Add(model.Id))
                    keywords.Problems.Add(ProblemDescriptors.DuplicateRule, rule.Find("id")!.Value.Span, model.Id);
                rules.Add(model);
            }
        }
        return rules.ToEquatableArray();
    }

    private RuleModel? BindRule(ObjectModel table, KeywordReader keywords)
    {
        keywords.AllowMembers(Keywords.Rule, new Phrase("a rule", "规则"));
        (string Keyword, Relation Relation)[] relations =
        [
            ("equals", Relation.Equal),
            ("atMost", Relation.AtMost),
            ("atLeast", Relation.AtLeast),
        ];
        (string Keyword, Relation Relation)[] given = [.. relations.Where(r => keywords.Find(r.Keyword) is not null)];
        if (keywords.Find("sum") is null || given.Length != 1)
        {
            int sides = relations.Count(r => keywords.IsMeant(r.Keyword));
            if (!keywords.IsMeant("sum") || sides != 1)
                keywords.Problems.Add(
                    ProblemDescriptors.MalformedRule,
                    keywords.Start,
                    new Phrase(
                        string.Join(", ", keywords.Node.Members.Select(m => "'" + m.Name + "'")),
                        string.Concat(keywords.Node.Members.Select(m => "“" + m.Name + "”"))
                    )
                );
            return null;
        }
        if (keywords.Find("id") is null)
            keywords.Missing("id", "\"id\": \"…\"");
        string id = keywords.FilledText("id") ?? "";

        decimal tolerance = keywords.Number("tolerance") ?? 0m;
        if (tolerance < 0m || !IsModest(tolerance))
            keywords.Wrong<string>(
                "tolerance",
                keywords.Find("tolerance")!,
                new Phrase("a number from 0 to 10^15 with at most 9 decimals", "0 至 10^15、至多 9 位小数的数字")
            );

        List<Operand>? left = Operands(table, keywords, "sum");
        List<Operand>? right = Operands(table, keywords, given[0].Keyword);
        ConditionModel? when = keywords.Object("when") is { } condition
            ? _conditions.Parse(new KeywordReader(condition, keywords.Problems), table)
            : null;
        if (left is null || right is null || !HaveOneShape([.. left, .. right], keywords.Problems))
            return null;
        return new RuleModel(
            id,
            keywords.OneOf(
                "severity",
                Severity.Error,
                ("error", Severity.Error),
                ("warning", Severity.Warning),
                ("info", Severity.Info)
            ),
            given[0].Relation,
            tolerance,
            Text(left) + Symbol(given[0].Relation) + Text(right) + TextOf(tolerance),
            keywords.Labels("labels"),
            keywords.Text("source"),
            Lift(left, right).ToEquatableArray()
        )
        {
            Messages = Messages(keywords),
            When = when,
            WhenText = when is null ? null : CompactJson.Write(keywords.Find("when")!),
        };
    }

    private static Labels Messages(KeywordReader keywords)
    {
        keywords.Text("$comment");
        if (keywords.Object("messages") is not { } map)
            return Labels.None;
        foreach (JsonMember message in map.Members)
        {
            if (message.Value is JsonString text && MessageTemplate.FindFault(text.Value) is { } fault)
                keywords.Wrong<string>(
                    message.Name,
                    text,
                    new Phrase(
                        $"a text with no braces but those of {MessageTemplate.Places}, not {fault}",
                        $"花括号只用于 {MessageTemplate.Places} 的文本（{fault} 不在其中）"
                    )
                );
        }
        return keywords.LabelsOf("messages", map);
    }

    private List<Operand>? Operands(ObjectModel table, KeywordReader rule, string keyword)
    {
        JsonNode side = rule.Find(keyword)!;
        IReadOnlyList<JsonNode> items = side is JsonArray list ? list.Items : [side];
        var operands = new List<Operand>();
        bool complete = items.Count > 0;
        if (!complete)
            rule.Wrong<string>(keyword, side, new Phrase("a list of at least one operand", "至少含一个操作数的列表"));
        foreach (JsonNode item in items)
        {
            if (ParseOperand(table, rule, keyword, item) is { } operand)
                operands.Add(operand);
            else
                complete = false;
        }
        return complete ? operands : null;
    }

    private Operand? ParseOperand(ObjectModel table, KeywordReader rule, string keyword, JsonNode node)
    {
        switch (node)
        {
            case JsonString path:
                return Resolve(table, path, 1m, isPrevious: false, rule.Problems);
            case JsonNumber number
                when NumberText.TryToDecimal(number.Text, out decimal constant) && IsModest(constant):
                return Operand.Number(NumberText.ToText(constant), node.Span, constant);
            case JsonObject term:
                var keywords = new KeywordReader(term, rule.Problems);
                keywords.AllowMembers(Keywords.Term, new Phrase("an operand", "操作数"));
                decimal factor = keywords.Number("times") ?? 1m;
                if (!IsModest(factor) || factor == 0m)
                    return keywords.Wrong<Operand>("times", keywords.Find("times")!, Modest);
                if (keywords.Find("path") is JsonString own && keywords.Find("previous") is null)
                    return Resolve(table, own, factor, isPrevious: false, rule.Problems);
                if (keywords.Find("previous") is JsonString before && keywords.Find("path") is null)
                    return Resolve(table, before, factor, isPrevious: true, rule.Problems);
                break;
        }
        rule.Wrong<string>(
            keyword,
            node,
            new Phrase(
                "a path, a number, {\"path\", \"times\"} or {\"previous\", \"times\"}",
                "路径、数字、{\"path\", \"times\"} 或 {\"previous\", \"times\"}"
            )
        );
        return null;
    }

    private Operand? Resolve(ObjectModel table, JsonString path, decimal factor, bool isPrevious, ProblemList problems)
    {
        IReadOnlyList<ResolvedPath>? targets = _paths.Resolve(table, path, problems);
        return targets is null ? null : new Operand(path.Value, path.Span, factor, isPrevious, targets);
    }

    private static bool HaveOneShape(List<Operand> operands, ProblemList problems)
    {
        ResolvedPath? first = null;
        string firstText = "";
        Operand? unconverted = null;
        foreach (Operand operand in operands)
        {
            foreach (ResolvedPath target in operand.Targets)
            {
                if (first is null)
                {
                    (first, firstText) = (target, operand.Text);
                }
                if (FirstOdd(first.Leaves, target.Leaves) is { } odd)
                {
                    problems.Add(ProblemDescriptors.ShapeMismatch, operand.Span, firstText, operand.Text, odd);
                    return false;
                }
                // A factor other than 1 and -1 is a conversion, so any unit may stand there.
                if (Math.Abs(operand.Factor) != 1m)
                    continue;
                unconverted ??= operand;
                if (DifferentUnits(unconverted.Targets[0].Leaves, target.Leaves) is not { } units)
                    continue;
                problems.Add(
                    ProblemDescriptors.UnitMismatch,
                    operand.Span,
                    unconverted.Text,
                    units.First,
                    operand.Text,
                    units.Other
                );
                return false;
            }
        }
        if (first is null)
            problems.Add(
                ProblemDescriptors.NotACell,
                operands[0].Span,
                string.Join(", ", operands.Select(o => o.Text))
            );
        return first is not null;
    }

    // The first leaf that only one of two targets has.
    private static string? FirstOdd(ResolvedCells first, ResolvedCells target) =>
        first == target
            ? null
            : target.InOrder.Find(l => !first.ByPath.ContainsKey(l))
                ?? first.InOrder.Find(l => !target.ByPath.ContainsKey(l));

    // The first pair of units that differ.
    private static (string First, string Other)? DifferentUnits(ResolvedCells first, ResolvedCells target)
    {
        if (first == target)
            return null;
        foreach (KeyValuePair<string, ResolvedCell> leaf in target.ByPath)
        {
            string? expected = first.ByPath[leaf.Key].Number.Unit;
            if (expected is not null && leaf.Value.Number.Unit is { } unit && unit != expected)
                return (expected, unit);
        }
        return null;
    }

    private static List<EquationModel> Lift(List<Operand> left, List<Operand> right)
    {
        IEnumerable<string> leaves = left.Concat(right)
            .SelectMany(o => o.Targets)
            .Select(t => (IEnumerable<string>)t.Leaves.InOrder)
            .DefaultIfEmpty([""])
            .First();
        decimal leftConstant = left.Sum(o => o.Constant);
        decimal rightConstant = right.Sum(o => o.Constant);
        var equations = new List<EquationModel>();
        foreach (string leaf in leaves)
            equations.Add(new EquationModel(leaf, Terms(left, leaf), leftConstant, Terms(right, leaf), rightConstant));
        return equations;
    }

    private static EquatableArray<TermModel> Terms(List<Operand> side, string leaf)
    {
        var terms = new List<TermModel>(side.Count);
        foreach (Operand operand in side)
        {
            foreach (ResolvedPath target in operand.Targets)
                terms.Add(new TermModel(target.PathTo(leaf), operand.Factor, operand.IsPrevious));
        }
        return terms.ToEquatableArray();
    }

    // Within these bounds sums of factors and constants are exact in decimal arithmetic, however many there are.
    private static bool IsModest(decimal value) =>
        Math.Abs(value) <= 1_000_000_000_000_000m && value == Math.Round(value, 9);

    private static string TextOf(decimal tolerance) => tolerance == 0m ? "" : " ± " + NumberText.ToText(tolerance);

    private static string Symbol(Relation relation) =>
        relation switch
        {
            Relation.Equal => " = ",
            Relation.AtMost => " <= ",
            _ => " >= ",
        };

    private static string Text(List<Operand> side)
    {
        var text = new StringBuilder();
        foreach (Operand operand in side)
        {
            bool minus = operand.Factor < 0;
            if (text.Length > 0)
                text.Append(minus ? " - " : " + ");
            else if (minus)
                text.Append('-');
            decimal size = Math.Abs(operand.Factor);
            if (size != 1m)
                text.Append(NumberText.ToText(size)).Append(" x ");
            text.Append(operand.IsPrevious ? "previous " : "").Append(operand.Text);
        }
        return text.ToString();
    }
}
