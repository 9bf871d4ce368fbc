using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>What became of a form's equations on one report.</summary>
public sealed class CheckResult
{
    private readonly Lazy<FormLayout> _layout;
    private readonly bool _againstPrevious;
    private readonly Lazy<IReadOnlyList<Equation>> _notAsked;

    internal CheckResult(
        FormLayout layout,
        bool againstPrevious,
        IReadOnlyList<Violation> violations,
        IReadOnlyList<Equation> undecided,
        IReadOnlyList<Equation> notAsked
    )
    {
        _layout = new Lazy<FormLayout>(() => layout);
        _againstPrevious = againstPrevious;
        Violations = violations;
        Undecided = undecided;
        _notAsked = new Lazy<IReadOnlyList<Equation>>(() => notAsked);
    }

    private CheckResult(Lazy<FormLayout> layout, Lazy<IReadOnlyList<Equation>> notAsked)
    {
        _layout = layout;
        _notAsked = notAsked;
        Violations = [];
        Undecided = [];
    }

    /// <summary>Whether no hard rule is broken. Broken soft rules and undecided equations leave a report valid.</summary>
    public bool IsValid
    {
        get
        {
            foreach (Violation violation in Violations)
            {
                if (violation.Severity == Severity.Error)
                    return false;
            }
            return true;
        }
    }

    /// <summary>The broken equations, in the order of the schema.</summary>
    public IReadOnlyList<Violation> Violations { get; }

    /// <summary>The equations with an operand or a condition that is unknown: neither held nor broken.</summary>
    public IReadOnlyList<Equation> Undecided { get; }

    /// <summary>The equations whose condition the report does not meet, so that they were not asked.</summary>
    public IReadOnlyList<Equation> NotAsked => _notAsked.Value;

    /// <summary>How many equations of a severity were asked.</summary>
    /// <param name="severity">The severity.</param>
    public int Count(Severity severity) =>
        _layout.Value.CountEquations(severity, _againstPrevious) - NotAsked.Count(e => e.Rule.Severity == severity);

    /// <summary>How many equations of a severity hold.</summary>
    /// <param name="severity">The severity.</param>
    public int CountHeld(Severity severity) =>
        Count(severity)
        - Violations.Count(v => v.Severity == severity)
        - Undecided.Count(e => e.Rule.Severity == severity);

    /// <summary>
    /// The result of every report on which everything holds, to be kept and returned again and again; the form is asked
    /// for only where somebody counts its equations.
    /// </summary>
    /// <param name="form">A form whose equations are the same for all reports.</param>
    public static CheckResult AllHold(Lazy<FormSchema> form) =>
        new(new Lazy<FormLayout>(() => form.Value.Layout()), new Lazy<IReadOnlyList<Equation>>(() => []));

    /// <summary>The result of a report on which everything that is asked of it holds.</summary>
    /// <param name="report">Gives the report's numbers, where somebody counts its equations.</param>
    public static CheckResult AllHold(Func<CellVector> report)
    {
        var vector = new Lazy<CellVector>(report);
        return new(
            new Lazy<FormLayout>(() => vector.Value.Layout),
            new Lazy<IReadOnlyList<Equation>>(() => vector.Value.Check().NotAsked)
        );
    }
}
