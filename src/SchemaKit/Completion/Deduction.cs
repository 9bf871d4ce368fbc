using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Numbers;

namespace SchemaKit;

/// <summary>A number that the rules leave no choice about.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Value">The number.</param>
/// <param name="Equations">The equations that it follows from, given the other numbers and what was deduced before.</param>
public sealed record Deduction(Cell Cell, decimal Value, IReadOnlyList<Equation> Equations)
{
    /// <summary>The cell, its number and the rules that it follows from.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public string ToString(string language)
    {
        string rules = string.Join(
            Language.IsChinese(language) ? "；" : "; ",
            Equations.Select(e => e.Rule.Labels.In(language) ?? e.Rule.Text).Distinct()
        );
        string cell = Cell.Label(language);
        string number = NumberText.ToText(Value);
        return new Phrase($"{cell} = {number}: {rules}", $"{cell} = {number}：{rules}").In(language);
    }

    /// <summary>The deduction in the language of the user interface.</summary>
    public override string ToString() => ToString(Language.Current);
}
