using System;
using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Schema.Analysis;

/// <summary>Makes sets of constraints small: what explains a thing should name no more than is needed.</summary>
internal sealed class ConflictSearch(WorkBudget budget)
{
    // How many sets are tried to find, or rule out, one that is smaller than any that was met on the way.
    private const long MaxSets = 20_000;

    /// <summary>A contradictory set that is as small as can be found; null where all can be met together.</summary>
    public Contradiction? Find(IReadOnlyList<Constraint> constraints)
    {
        if (Conflict(constraints) is not { } best)
            return null;
        // Other sets are found by leaving out a member of the best one.
        for (int i = 0; i < best.Count && best.Count > 1; i++)
        {
            Constraint without = best[i];
            if (Conflict([.. constraints.Where(c => !c.Equals(without))]) is { } other && other.Count < best.Count)
                (best, i) = (other, -1);
        }
        long tried = 0;
        for (int size = 1; size < best.Count; size++)
        {
            tried += Choices(constraints.Count, size);
            if (tried > MaxSets)
                return new Contradiction(best, IsSmallest: false);
            foreach (Constraint[] set in SetsOf(constraints, size))
            {
                if (!IsFeasible(set, out _))
                    return new Contradiction(set, IsSmallest: true);
            }
        }
        return new Contradiction(best, IsSmallest: true);
    }

    /// <summary>Leaves out of a set, one by one from its end, what is not needed.</summary>
    public static IReadOnlyList<Constraint> Shrink(
        IReadOnlyList<Constraint> set,
        Func<IReadOnlyList<Constraint>, bool> isEnough
    )
    {
        for (int i = set.Count - 1; i >= 0; i--)
        {
            Constraint[] rest = [.. set.Where((_, at) => at != i)];
            if (isEnough(rest))
                set = rest;
        }
        return set;
    }

    private IReadOnlyList<Constraint>? Conflict(IReadOnlyList<Constraint> constraints)
    {
        if (IsFeasible(constraints, out IReadOnlyList<Constraint> conflict))
            return null;
        Constraint[] ordered = [.. constraints.Where(conflict.Contains)];
        return Shrink(ordered, s => !IsFeasible(s, out _));
    }

    private bool IsFeasible(IReadOnlyList<Constraint> constraints, out IReadOnlyList<Constraint> conflict) =>
        new LinearProgram(constraints, budget).IsFeasible(out conflict);

    private static long Choices(int count, int size)
    {
        long choices = 1;
        for (int i = 0; i < size && choices <= MaxSets; i++)
            choices = choices * (count - i) / (i + 1);
        return choices;
    }

    private static IEnumerable<Constraint[]> SetsOf(IReadOnlyList<Constraint> constraints, int size)
    {
        int[] chosen = [.. Enumerable.Range(0, size)];
        while (true)
        {
            yield return Array.ConvertAll(chosen, i => constraints[i]);
            int last = size - 1;
            while (last >= 0 && chosen[last] == constraints.Count - size + last)
                last--;
            if (last < 0)
                yield break;
            chosen[last]++;
            for (int i = last + 1; i < size; i++)
                chosen[i] = chosen[i - 1] + 1;
        }
    }
}
