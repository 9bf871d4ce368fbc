using System.Collections.Generic;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Editing;

/// <summary>
/// Looks for a point of a linear program whose coordinates are whole multiples of their steps, by branching at one that is
/// not (Land and Doig 1960).
/// </summary>
/// <param name="simplex">The program.</param>
/// <param name="steps">What must divide each of its first variables; null where any number will do.</param>
/// <param name="openBounds">The variable of <see cref="OpenBounds"/>; null where no bound excludes itself.</param>
internal sealed class WholeSearch(Simplex simplex, IReadOnlyList<Rational?> steps, int? openBounds)
{
    // A program of a form's sums has its corners at whole numbers, or nearly so: mostly the first point will do.
    private const int MostNodes = 200;

    private readonly HashSet<int> _reasons = [];
    private int _left;

    /// <summary>The program's variables whose bounds keep it from having such a point, after a search that found none.</summary>
    public IReadOnlyCollection<int> Reasons => _reasons;

    /// <summary>Whether there is such a point; where there is the program stands at it. Null where that was not found out.</summary>
    public bool? Find(Rational?[] lower, Rational?[] upper)
    {
        _reasons.Clear();
        _left = MostNodes;
        return Search(lower, upper);
    }

    /// <summary>
    /// The greatest or the least value of a variable at such points, where there are some and there is a limit; null where it
    /// was not found out.
    /// </summary>
    public Rational? Limit(int variable, bool rises, Rational?[] lower, Rational?[] upper)
    {
        _left = MostNodes;
        Rational? best = null;
        return Climb(variable, rises, lower, upper, ref best) ? best : null;
    }

    private bool Climb(int variable, bool rises, Rational?[] lower, Rational?[] upper, ref Rational? best)
    {
        if (!simplex.FindFeasible(out _) || !KeepsDistance())
            return true;
        if (simplex.Optimise(variable, rises, null, out _) != Simplex.Outcome.Optimal)
            return false;
        Rational value = simplex.Value(variable);
        // There is nothing better beyond.
        if (rises ? value <= best : value >= best)
            return true;
        int branch = FirstBroken();
        // What is kept from open bounds here need not be so at the whole numbers of the optimum.
        if (branch < 0 && openBounds is not null)
            branch = FirstLoose(lower, upper);
        if (branch < 0)
        {
            best = value;
            return true;
        }
        if (--_left < 0)
            return false;
        (Rational? oldLeast, Rational? oldMost) = (lower[branch], upper[branch]);
        bool isKnown = true;
        foreach ((Rational? least, Rational? most) in Parts(branch, oldLeast, oldMost))
        {
            if (!isKnown || least > most)
                continue;
            SetBounds(lower, upper, branch, least, most);
            isKnown = Climb(variable, rises, lower, upper, ref best);
        }
        SetBounds(lower, upper, branch, oldLeast, oldMost);
        return isKnown;
    }

    private (Rational? Least, Rational? Most)[] Parts(int branch, Rational? least, Rational? most)
    {
        Rational step = steps[branch]!.Value;
        Rational value = simplex.Value(branch);
        Rational below = (value / step).Floor() * step;
        return below == value
            ? [(value, value), (least, value - step), (value + step, most)]
            : [(least, below), (below + step, most)];
    }

    private int FirstLoose(Rational?[] lower, Rational?[] upper)
    {
        for (int i = 0; i < steps.Count; i++)
        {
            if (steps[i] is not null && (lower[i] is null || lower[i] != upper[i]))
                return i;
        }
        return -1;
    }

    private bool KeepsDistance() => openBounds is not { } distance || OpenBounds.CanKeep(simplex, distance, _reasons);

    private bool? Search(Rational?[] lower, Rational?[] upper)
    {
        if (!simplex.FindFeasible(out IReadOnlyList<(int Variable, bool)> conflict))
        {
            foreach ((int variable, _) in conflict)
                _reasons.Add(variable);
            return false;
        }
        if (!KeepsDistance())
            return false;
        int broken = FirstBroken();
        if (broken < 0)
            return true;
        if (--_left < 0)
            return null;
        Rational step = steps[broken]!.Value;
        Rational below = (simplex.Value(broken) / step).Floor() * step;
        bool? isBelow = Search(lower, upper, broken, lower[broken], below);
        if (isBelow == true)
            return true;
        bool? isAbove = Search(lower, upper, broken, below + step, upper[broken]);
        return isAbove == true ? true
            : isBelow == false && isAbove == false ? false
            : null;
    }

    private bool? Search(Rational?[] lower, Rational?[] upper, int variable, Rational? least, Rational? most)
    {
        if (least > most)
        {
            _reasons.Add(variable);
            return false;
        }
        (Rational? oldLeast, Rational? oldMost) = (lower[variable], upper[variable]);
        SetBounds(lower, upper, variable, least, most);
        bool? isFound = Search(lower, upper);
        SetBounds(lower, upper, variable, oldLeast, oldMost);
        return isFound;
    }

    private void SetBounds(Rational?[] lower, Rational?[] upper, int variable, Rational? least, Rational? most)
    {
        (lower[variable], upper[variable]) = (least, most);
        simplex.SetBounds(variable, least, most);
    }

    private int FirstBroken()
    {
        for (int i = 0; i < steps.Count; i++)
        {
            if (steps[i] is { } step && !(simplex.Value(i) / step).IsInteger)
                return i;
        }
        return -1;
    }
}
