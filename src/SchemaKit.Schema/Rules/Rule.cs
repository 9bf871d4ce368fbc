using SchemaKit.Schema.Model;

namespace SchemaKit.Schema;

/// <summary>An invariant of a form: sums that must tie.</summary>
public sealed class Rule
{
    internal Rule(RuleModel model)
    {
        Model = model;
        NeedsPrevious = model.NeedsPrevious;
    }

    internal RuleModel Model { get; }

    /// <summary>Its id in the schema.</summary>
    public string Id => Model.Id;

    /// <summary>How much it weighs when broken.</summary>
    public Severity Severity => Model.Severity;

    /// <summary>How its sides compare.</summary>
    public Relation Relation => Model.Relation;

    /// <summary>By how much the sides may differ all the same, from 0 on, in the unit of the sides.</summary>
    public decimal Tolerance => Model.Tolerance;

    /// <summary>The rule as the schema's paths spell it: <c>received + carriedIn = outcomes/total + carriedOut</c>.</summary>
    public string Text => Model.Text;

    /// <summary>When it is asked, as a subschema on its object; null where it always is.</summary>
    public string? When => Model.WhenText;

    /// <summary>The rule in words.</summary>
    public Labels Labels => Model.Labels;

    /// <summary>
    /// What is said where it is broken, with <c>{place}</c>, <c>{left}</c>, <c>{right}</c> and <c>{difference}</c> for what
    /// is only known of a report.
    /// </summary>
    public Labels Messages => Model.Messages;

    /// <summary>Where it comes from: a notice, a standard; null where the schema does not say.</summary>
    public string? Source => Model.Source;

    /// <summary>Whether it speaks of the report of the period before.</summary>
    public bool NeedsPrevious { get; }

    /// <inheritdoc/>
    public override string ToString() => Id + ": " + Text;
}
