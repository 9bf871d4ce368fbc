using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;

namespace SchemaKit.Schema.Model;

/// <summary>An invariant of an object, lifted to one equation for each leaf of its operands.</summary>
/// <param name="Id">Its name within the object.</param>
/// <param name="Severity">How much it weighs when broken.</param>
/// <param name="Relation">How its sides compare.</param>
/// <param name="Tolerance">By how much the sides may differ all the same, from 0 on.</param>
/// <param name="Text">The rule as the schema's paths spell it.</param>
/// <param name="Labels">The rule in words.</param>
/// <param name="Source">Where it comes from: a notice, a standard.</param>
/// <param name="Equations">What must hold, cell by cell.</param>
internal sealed record RuleModel(
    string Id,
    Severity Severity,
    Relation Relation,
    decimal Tolerance,
    string Text,
    Labels Labels,
    string? Source,
    EquatableArray<EquationModel> Equations
)
{
    /// <summary>What is said where the rule is broken, with places for the figures.</summary>
    public Labels Messages { get; init; } = Labels.None;

    /// <summary>When the rule is asked; null where it always is.</summary>
    public ConditionModel? When { get; init; }

    /// <summary>The condition as the schema spells it.</summary>
    public string? WhenText { get; init; }

    /// <summary>Whether it speaks of the report of the period before.</summary>
    public bool NeedsPrevious
    {
        get
        {
            foreach (EquationModel equation in Equations)
            {
                foreach (TermModel term in equation.Left)
                {
                    if (term.IsPrevious)
                        return true;
                }
                foreach (TermModel term in equation.Right)
                {
                    if (term.IsPrevious)
                        return true;
                }
            }
            return false;
        }
    }
}

/// <summary>One equation of a rule: two linear sums over cells below the object that the rule stands on.</summary>
/// <param name="Leaf">The leaf that the rule was lifted to, as a path; empty where the operands are numbers.</param>
/// <param name="Left">The cells on the left.</param>
/// <param name="LeftConstant">The number added on the left.</param>
/// <param name="Right">The cells on the right.</param>
/// <param name="RightConstant">The number added on the right.</param>
internal sealed record EquationModel(
    string Leaf,
    EquatableArray<TermModel> Left,
    decimal LeftConstant,
    EquatableArray<TermModel> Right,
    decimal RightConstant
);

/// <summary>A cell times a factor.</summary>
/// <param name="Path">The member names from the rule's object down to the cell; <see cref="AnyItem"/> for all items of a list.</param>
/// <param name="Factor">What the cell's number is multiplied by.</param>
/// <param name="IsPrevious">Whether the number is that of the report of the period before.</param>
internal sealed record TermModel(EquatableArray<string> Path, decimal Factor, bool IsPrevious)
{
    /// <summary>The step of a path that takes all items of a list: half a surrogate pair, which no member's name can be.</summary>
    public const string AnyItem = "\uD82A";

    private const string WrittenAnyItem = "*";

    /// <summary>A path as rules write it.</summary>
    public static string Written(IEnumerable<string> path) =>
        string.Join("/", path.Select(s => s == AnyItem ? WrittenAnyItem : JsonPointer.Escape(s)));
}
