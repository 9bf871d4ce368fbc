using System;
using System.Collections.Generic;

namespace SchemaKit.Schema.Text;

/// <summary>A part of a pattern. Its size is known from the start, so that no part too large is ever built out.</summary>
internal abstract class PatternNode(long size)
{
    /// <summary>How many instructions it takes; <see cref="PatternProgram.MaxSize"/> + 1 stands for any larger number.</summary>
    public int Size { get; } = (int)Math.Min(size, PatternProgram.MaxSize + 1);

    protected static long SizeOf(List<PatternNode> parts)
    {
        long size = 0;
        foreach (PatternNode part in parts)
            size += part.Size;
        return size;
    }
}

/// <summary>One character.</summary>
internal sealed class CharacterNode(PatternAtom atom) : PatternNode(1)
{
    public PatternAtom Atom { get; } = atom;
}

/// <summary><c>^</c>, <c>$</c>, <c>\b</c> or <c>\B</c>: a condition that takes no character.</summary>
internal sealed class AssertionNode(Opcode code) : PatternNode(1)
{
    public Opcode Code { get; } = code;
}

/// <summary>Parts one after the other; with no part, the empty text.</summary>
internal sealed class SequenceNode(List<PatternNode> parts) : PatternNode(SizeOf(parts))
{
    public List<PatternNode> Parts { get; } = parts;
}

/// <summary>One of several: a split and a jump for each but the last.</summary>
internal sealed class AlternationNode(List<PatternNode> alternatives)
    : PatternNode(SizeOf(alternatives) + 2L * (alternatives.Count - 1))
{
    public List<PatternNode> Alternatives { get; } = alternatives;
}

/// <summary>A part again and again. Greedy or lazy is not kept: it decides what is matched, not whether something is.</summary>
/// <param name="element">What repeats; it takes at least one instruction.</param>
/// <param name="least">How often at least.</param>
/// <param name="most">How often at most; null for any number.</param>
internal sealed class RepetitionNode(PatternNode element, int least, int? most)
    : PatternNode(SizeOf(element.Size, least, most))
{
    public PatternNode Element { get; } = element;

    public int Least { get; } = least;

    public int? Most { get; } = most;

    private static long SizeOf(long element, int least, int? most) =>
        most is { } bound ? least * element + (bound - (long)least) * (element + 1)
        : least == 0 ? element + 2
        : least * element + 1;
}
