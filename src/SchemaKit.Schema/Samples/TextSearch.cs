using System;
using System.Collections.Generic;
using System.Text;
using SchemaKit.Schema.Text;

namespace SchemaKit.Schema.Samples;

/// <summary>Finds texts that a machine accepts.</summary>
internal static class TextSearch
{
    private const int MaxSteps = 200_000;

    /// <summary>The shortest text that meets a condition on states, the first of them in the order of the classes.</summary>
    /// <param name="start">The state to start from.</param>
    /// <param name="step">The next state; null where nothing is to be found behind.</param>
    /// <param name="isFound">Whether the text that leads to a state is one.</param>
    /// <param name="classes">The characters to try.</param>
    /// <param name="isComplete">Whether everything was looked at, so that where no text was found there is none.</param>
    public static string? Shortest<T>(
        T start,
        Func<T, int, T?> step,
        Func<T, bool> isFound,
        IReadOnlyList<CharacterClass> classes,
        out bool isComplete
    )
        where T : struct, IEquatable<T>
    {
        isComplete = false;
        var reached = new List<(T State, int From, int CodePoint)> { (start, -1, 0) };
        var seen = new HashSet<T> { start };
        int steps = 0;
        for (int i = 0; i < reached.Count; i++)
        {
            if (isFound(reached[i].State))
                return Spell(reached, i);
            foreach (CharacterClass group in classes)
            {
                if (++steps > MaxSteps)
                    return null;
                if (step(reached[i].State, group.Representative) is { } next && seen.Add(next))
                    reached.Add((next, i, group.Representative));
            }
        }
        isComplete = true;
        return null;
    }

    /// <summary>A text of a machine, at most so long; null where none was found.</summary>
    public static string? Random(
        TextMachine machine,
        IReadOnlyList<CharacterClass> classes,
        int longest,
        SampleRandom random
    )
    {
        var walk = new Stack<(int State, int[] Order, int Next)>();
        var seen = new HashSet<(int, int)>();
        var text = new List<int>();
        int steps = 0;
        walk.Push((machine.Start, Order(), 0));
        while (walk.Count > 0)
        {
            (int state, int[] order, int next) = walk.Pop();
            bool isEnd = text.Count >= longest || next == order.Length;
            if ((isEnd || (next == 0 && random.Chance(30))) && machine.Accepts(state))
                return Spell(text);
            if (isEnd || ++steps > MaxSteps)
            {
                if (steps > MaxSteps)
                    return null;
                if (text.Count > 0)
                    text.RemoveAt(text.Count - 1);
                continue;
            }
            walk.Push((state, order, next + 1));
            int codePoint = classes[order[next]].Pick(random);
            int target = machine.Step(state, codePoint);
            if (target == TextMachine.Dead || !seen.Add((target, text.Count + 1)))
                continue;
            text.Add(codePoint);
            walk.Push((target, Order(), 0));
        }
        return null;

        int[] Order()
        {
            var order = new int[classes.Count];
            for (int i = 0; i < order.Length; i++)
                order[i] = i;
            random.Shuffle(order);
            return order;
        }
    }

    private static string Spell<T>(List<(T State, int From, int CodePoint)> reached, int at)
    {
        var backwards = new List<int>();
        for (; reached[at].From >= 0; at = reached[at].From)
            backwards.Add(reached[at].CodePoint);
        backwards.Reverse();
        return Spell(backwards);
    }

    private static string Spell(List<int> codePoints)
    {
        var text = new StringBuilder();
        foreach (int codePoint in codePoints)
            text.Append(
                CodePoints.Width(codePoint) == 1 ? ((char)codePoint).ToString() : char.ConvertFromUtf32(codePoint)
            );
        return text.ToString();
    }
}
