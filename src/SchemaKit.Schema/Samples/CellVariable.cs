using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Samples;

/// <summary>A cell of a report whose number is to be found.</summary>
internal sealed class CellVariable
{
    private readonly List<Rational> _preferred;

    /// <param name="number">What the schema allows.</param>
    /// <param name="only">The only numbers that will do; null where all that are allowed will.</param>
    /// <param name="preferred">Numbers to take where the rules let them.</param>
    public CellVariable(NumberModel number, IReadOnlyList<decimal>? only, IReadOnlyList<decimal> preferred)
    {
        Domain = new NumberDomain(number, only);
        _preferred = [.. preferred.Select(Rational.From)];
        IsAimedAt = only is not null || preferred.Count > 0;
        IsDerived = number.IsDerived;
    }

    /// <param name="domain">The numbers that will do.</param>
    public CellVariable(NumberDomain domain) => (Domain, _preferred) = (domain, []);

    public NumberDomain Domain { get; }

    /// <summary>Numbers to take where the rules let them.</summary>
    public IReadOnlyList<Rational> Preferred => _preferred;

    /// <summary>Whether somebody wants to see certain numbers here, so that it is chosen first.</summary>
    public bool IsAimedAt { get; }

    /// <summary>Whether the schema calls it a total, so that it is chosen last.</summary>
    public bool IsDerived { get; }

    /// <summary>Prefers a number that cells with another index do not prefer.</summary>
    public void Prefer(int index)
    {
        Rational first = Domain.Least is { } least && least > Rational.Zero ? least : Rational.Zero;
        Rational step = Domain.Step ?? Rational.One;
        _preferred.Add((first / step).Ceiling() * step + Rational.From(index) * step);
        _preferred.Add((first / step).Ceiling() * step - Rational.From(index) * step);
    }
}
