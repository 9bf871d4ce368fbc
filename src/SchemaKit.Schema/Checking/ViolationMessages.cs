using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Schema.Checking;

/// <summary>Says in words which sum does not tie.</summary>
internal static class ViolationMessages
{
    private const int MaxTermsSpelt = 8;

    public static string Describe(Violation violation, string language)
    {
        bool chinese = Language.IsChinese(language);
        string rule = violation.Rule.Labels.In(language) ?? violation.Rule.Text;
        string left = Side(violation.LeftTerms, violation.Equation.LeftConstant, violation.LeftText, language);
        string right = Side(violation.RightTerms, violation.Equation.RightConstant, violation.RightText, language);
        string relation = Symbol(violation.Rule.Relation);
        return chinese
            ? $"{violation.Equation.Id}：{rule}。应有 {left} {relation} {right}；相差 {violation.DifferenceText}。"
            : $"{violation.Equation.Id}: {rule}. Should be {left} {relation} {right}; the difference is {violation.DifferenceText}.";
    }

    public static string Symbol(Relation relation) =>
        relation switch
        {
            Relation.Equal => "=",
            Relation.AtMost => "≤",
            _ => "≥",
        };

    private static string Side(IReadOnlyList<ViolationTerm> terms, decimal constant, string sum, string language)
    {
        if (terms.Count == 0)
            return sum;
        IEnumerable<string> spelt = terms
            .Take(MaxTermsSpelt)
            .Select(t => $"{t.Term.Cell.Label(language)} {NumberText.ToText(t.Value)}");
        string rest = terms.Count > MaxTermsSpelt ? " + …" : "";
        return terms.Count == 1 && constant == 0m && terms[0].Term.Factor == 1m
            ? spelt.First()
            : $"{sum} ({string.Join(" + ", spelt)}{rest})";
    }
}
