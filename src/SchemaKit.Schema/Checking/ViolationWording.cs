using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Schema.Checking;

/// <summary>
/// The words for a broken equation, of which its sentence and the listing of the command are made: what all its cells are
/// called is said once, and each of them by the rest of its label.
/// </summary>
internal sealed class ViolationWording
{
    private readonly Violation _violation;
    private readonly string _language;
    private readonly IReadOnlyList<Cell> _cells;

    // How many steps of their labels all cells share: from the table down, and, for a rule lifted to a leaf, from the
    // column up.
    private readonly int _shared;
    private readonly int _leaf;

    public ViolationWording(Violation violation, string language)
    {
        _violation = violation;
        _language = language;
        _cells = [.. violation.LeftTerms.Concat(violation.RightTerms).Select(t => t.Term.Cell)];
        _leaf = CountLeafSteps();
        _shared = CountSharedSteps();
        Left = Side(violation.LeftText, violation.LeftTerms, violation.Equation.LeftConstant);
        Right = Side(violation.RightText, violation.RightTerms, violation.Equation.RightConstant);
    }

    /// <summary>The rule in words: its own message where it has one, else its label.</summary>
    public string Rule =>
        _violation.Rule.Messages.In(_language) is { } message
            ? MessageTemplate.Fill(message, ValueOf)
            : _violation.Rule.Labels.In(_language) ?? _violation.Rule.Text;

    /// <summary>What all cells share: the table, then in brackets the column; empty where they share nothing.</summary>
    public string Place
    {
        get
        {
            if (_cells.Count == 0)
                return "";
            Cell cell = _cells[0];
            string table = cell.Label(_language, 0, _shared);
            string column = cell.Label(_language, cell.Depth - _leaf, cell.Depth);
            if (table.Length == 0 || column.Length == 0)
                return table + column;
            return new Phrase($"{table} ({column})", $"{table}（{column}）").In(_language);
        }
    }

    public ViolationSideWording Left { get; }

    public ViolationSideWording Right { get; }

    /// <summary>How the sides should compare, both sums and how far they are apart.</summary>
    public string Verdict
    {
        get
        {
            string difference = Difference;
            return new Phrase(
                $"{Should.English}: {Left.Sum} against {Right.Sum}; the difference is {difference}",
                $"{Should.Chinese}，实际 {Left.Sum} 对 {Right.Sum}，相差 {difference}"
            ).In(_language);
        }
    }

    /// <summary>The verdict with both sums spelt out.</summary>
    public string SpeltVerdict => Compare(InBrackets(Left.Detail), InBrackets(Right.Detail));

    private string ValueOf(string place) =>
        place switch
        {
            "place" => Place,
            "left" => Left.Sum,
            "right" => Right.Sum,
            _ => Difference,
        };

    private string Difference => _violation.DifferenceText.TrimStart('-');

    private Phrase Should =>
        _violation.Rule.Tolerance == 0m
            ? Relation
            : Relation.Plus(
                $" to within {NumberText.ToText(_violation.Rule.Tolerance)}",
                $"（容差 {NumberText.ToText(_violation.Rule.Tolerance)}）"
            );

    private Phrase Relation =>
        _violation.Rule.Relation switch
        {
            Schema.Relation.Equal => new Phrase("Both sides should be equal", "两边应相等"),
            Schema.Relation.AtMost => new Phrase("The left side should be at most the right side", "左边应不大于右边"),
            _ => new Phrase("The left side should be at least the right side", "左边应不小于右边"),
        };

    private static Phrase InBrackets(Phrase text) =>
        text.English.Length == 0 ? text : new Phrase($" ({text.English})", $"（{text.Chinese}）");

    private string Compare(Phrase left, Phrase right)
    {
        string difference = Difference;
        return new Phrase(
            $"{Should.English}, but the left is {Left.Sum}{left.English} and the right is {Right.Sum}{right.English}; "
                + $"the difference is {difference}",
            $"{Should.Chinese}，实际左边为 {Left.Sum}{left.Chinese}，右边为 {Right.Sum}{right.Chinese}，相差 {difference}"
        ).In(_language);
    }

    private ViolationSideWording Side(string sum, IReadOnlyList<ViolationTerm> terms, decimal constant)
    {
        IEnumerable<ViolationTermWording> words = terms.Select(t => new ViolationTermWording(
            t.Term.Cell.Path,
            Label(t.Term),
            t.Value,
            t.Term.Factor
        ));
        if (constant != 0m)
        {
            string name = new Phrase("constant", "常数").In(_language);
            words = words.Append(new ViolationTermWording("", name, Math.Abs(constant), Math.Sign(constant)));
        }
        return new ViolationSideWording(sum, [.. words]);
    }

    private string Label(Term term)
    {
        string label = term.Cell.Label(_language, _shared, term.Cell.Depth - _leaf);
        return term.IsPrevious ? new Phrase($"previous report's {label}", $"上年报告的{label}").In(_language) : label;
    }

    private int CountLeafSteps()
    {
        string leaf = _violation.Equation.Leaf;
        int steps = leaf.Length == 0 ? 0 : leaf.Split('/').Length;
        bool isShared = _cells.All(c => c.Depth > steps && c.Path.EndsWith("/" + leaf, StringComparison.Ordinal));
        return isShared ? steps : 0;
    }

    private int CountSharedSteps()
    {
        // The last step that is not the leaf's remains each cell's own.
        int most = _cells.Select(c => c.Depth - _leaf - 1).DefaultIfEmpty().Min();
        int shared = 0;
        while (shared < most && _cells.All(c => c.StepName(shared) == _cells[0].StepName(shared)))
            shared++;
        return shared;
    }
}
