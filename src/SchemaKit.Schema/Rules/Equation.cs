using System.Collections.Generic;

namespace SchemaKit.Schema;

/// <summary>A rule at one place of the form and for one leaf: two linear sums over cells.</summary>
public sealed class Equation
{
    internal Equation(
        int index,
        Rule rule,
        string place,
        string leaf,
        IReadOnlyList<Term> left,
        decimal leftConstant,
        IReadOnlyList<Term> right,
        decimal rightConstant
    )
    {
        Index = index;
        Rule = rule;
        Place = place;
        Leaf = leaf;
        Left = left;
        LeftConstant = leftConstant;
        Right = right;
        RightConstant = rightConstant;
    }

    /// <summary>Its place among the equations of the form, from 0.</summary>
    public int Index { get; }

    /// <summary>The rule that it is an instance of.</summary>
    public Rule Rule { get; }

    /// <summary>The JSON Pointer of the object on which the rule stands.</summary>
    public string Place { get; }

    /// <summary>The leaf that the rule was lifted to, such as <c>organisations/other</c>; empty where there is one equation.</summary>
    public string Leaf { get; }

    /// <summary>The terms on the left.</summary>
    public IReadOnlyList<Term> Left { get; }

    /// <summary>The number added on the left.</summary>
    public decimal LeftConstant { get; }

    /// <summary>The terms on the right.</summary>
    public IReadOnlyList<Term> Right { get; }

    /// <summary>The number added on the right.</summary>
    public decimal RightConstant { get; }

    /// <summary>The equation's own name, unique within the form: place, rule and leaf.</summary>
    public string Id => Place + "#" + Rule.Id + (Leaf.Length == 0 ? "" : "/" + Leaf);

    /// <summary>The type that the rule stands on.</summary>
    internal string TypeName { get; init; } = "";

    /// <summary>Which of the conditions of its report decides whether it is asked; null where it always is.</summary>
    internal int? Condition { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
