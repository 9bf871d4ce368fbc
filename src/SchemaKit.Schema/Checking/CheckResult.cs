using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>What became of a form's equations on one report.</summary>
public sealed class CheckResult
{
    private readonly Lazy<FormSchema> _form;
    private readonly bool _againstPrevious;

    internal CheckResult(
        FormSchema form,
        bool againstPrevious,
        IReadOnlyList<Violation> violations,
        IReadOnlyList<Equation> undecided
    )
    {
        _form = new Lazy<FormSchema>(() => form);
        _againstPrevious = againstPrevious;
        Violations = violations;
        Undecided = undecided;
    }

    internal CheckResult(Lazy<FormSchema> form)
    {
        _form = form;
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

    /// <summary>The equations with an operand that is unknown: neither held nor broken.</summary>
    public IReadOnlyList<Equation> Undecided { get; }

    /// <summary>How many equations of a severity were asked.</summary>
    public int Count(Severity severity) => _form.Value.CountEquations(severity, _againstPrevious);

    /// <summary>How many equations of a severity hold.</summary>
    public int CountHeld(Severity severity) =>
        Count(severity)
        - Violations.Count(v => v.Severity == severity)
        - Undecided.Count(e => e.Rule.Severity == severity);

    /// <summary>
    /// The result of a report on which everything holds, to be kept and returned again and again; the form is asked for
    /// only where somebody counts its equations.
    /// </summary>
    /// <param name="form">The form.</param>
    public static CheckResult AllHold(Lazy<FormSchema> form) => new(form);
}
