namespace SchemaKit.Schema;

/// <summary>An invariant of a form: sums that must tie.</summary>
public sealed class Rule
{
    internal Rule(
        string id,
        Severity severity,
        Relation relation,
        decimal tolerance,
        string text,
        Labels labels,
        string? source,
        bool previous
    )
    {
        Id = id;
        Severity = severity;
        Relation = relation;
        Tolerance = tolerance;
        Text = text;
        Labels = labels;
        Source = source;
        NeedsPrevious = previous;
    }

    /// <summary>Its id in the schema.</summary>
    public string Id { get; }

    /// <summary>How much it weighs when broken.</summary>
    public Severity Severity { get; }

    /// <summary>How its sides compare.</summary>
    public Relation Relation { get; }

    /// <summary>By how much the sides may differ all the same, from 0 on, in the unit of the sides.</summary>
    public decimal Tolerance { get; }

    /// <summary>The rule as the schema's paths spell it: <c>received + carriedIn = outcomes/total + carriedOut</c>.</summary>
    public string Text { get; }

    /// <summary>The rule in words.</summary>
    public Labels Labels { get; }

    /// <summary>Where it comes from: a notice, a standard; null where the schema does not say.</summary>
    public string? Source { get; }

    /// <summary>Whether it speaks of the report of the period before.</summary>
    public bool NeedsPrevious { get; }

    /// <inheritdoc/>
    public override string ToString() => Id + ": " + Text;
}
