using System.Collections.Generic;

namespace SchemaKit.Schema.Text;

/// <summary>
/// A pattern as instructions for a machine that is in many states at once (K. Thompson, "Regular Expression Search
/// Algorithm", CACM 11 (6), 1968).
/// </summary>
internal sealed class PatternProgram
{
    /// <summary>How many instructions the parts of a pattern may take. Counted repetitions are written out.</summary>
    public const int MaxSize = 10_000;

    private readonly List<Instruction> _instructions = [];

    public PatternProgram(PatternNode pattern)
    {
        Emit(pattern);
        _instructions.Add(new Instruction(Opcode.Match));
        Instructions = _instructions.ToArray();
        CanStartAnywhere = IsReachableInside();
    }

    public Instruction[] Instructions { get; }

    /// <summary>Whether a match can start after the start of the text: false where <c>^</c> bars every way.</summary>
    public bool CanStartAnywhere { get; }

    // Recursion is bounded by the nesting that the parser admits.
    private void Emit(PatternNode node)
    {
        switch (node)
        {
            case CharacterNode { Atom.Set: { } set }:
                _instructions.Add(new Instruction(Opcode.Set, Set: set));
                break;
            case CharacterNode character:
                _instructions.Add(new Instruction(Opcode.Character, character.Atom.CodePoint));
                break;
            case AssertionNode assertion:
                _instructions.Add(new Instruction(assertion.Code));
                break;
            case SequenceNode sequence:
                foreach (PatternNode part in sequence.Parts)
                    Emit(part);
                break;
            case AlternationNode alternation:
                EmitAlternation(alternation.Alternatives);
                break;
            case RepetitionNode repetition:
                EmitRepetition(repetition);
                break;
        }
    }

    private void EmitAlternation(List<PatternNode> alternatives)
    {
        var jumps = new List<int>();
        for (int i = 0; i < alternatives.Count - 1; i++)
        {
            int split = Reserve();
            Emit(alternatives[i]);
            jumps.Add(Reserve());
            _instructions[split] = new Instruction(Opcode.Split, _instructions.Count);
        }
        Emit(alternatives[alternatives.Count - 1]);
        foreach (int jump in jumps)
            _instructions[jump] = new Instruction(Opcode.Jump, _instructions.Count);
    }

    private void EmitRepetition(RepetitionNode repetition)
    {
        int start = _instructions.Count;
        for (int i = 0; i < repetition.Least; i++)
        {
            start = _instructions.Count;
            Emit(repetition.Element);
        }
        if (repetition.Most is { } most)
        {
            var splits = new List<int>();
            for (int i = repetition.Least; i < most; i++)
            {
                splits.Add(Reserve());
                Emit(repetition.Element);
            }
            foreach (int split in splits)
                _instructions[split] = new Instruction(Opcode.Split, _instructions.Count);
        }
        else if (repetition.Least > 0)
        {
            _instructions.Add(new Instruction(Opcode.Split, start));
        }
        else
        {
            int split = Reserve();
            Emit(repetition.Element);
            _instructions.Add(new Instruction(Opcode.Jump, split));
            _instructions[split] = new Instruction(Opcode.Split, _instructions.Count);
        }
    }

    private int Reserve()
    {
        _instructions.Add(default);
        return _instructions.Count - 1;
    }

    private bool IsReachableInside()
    {
        var isSeen = new bool[Instructions.Length];
        var open = new Stack<int>();
        open.Push(0);
        while (open.Count > 0)
        {
            int at = open.Pop();
            if (isSeen[at])
                continue;
            isSeen[at] = true;
            Instruction instruction = Instructions[at];
            switch (instruction.Code)
            {
                case Opcode.Character or Opcode.Set or Opcode.Match:
                    return true;
                case Opcode.Start:
                    break;
                case Opcode.Jump:
                    open.Push(instruction.Operand);
                    break;
                case Opcode.Split:
                    open.Push(at + 1);
                    open.Push(instruction.Operand);
                    break;
                default:
                    open.Push(at + 1);
                    break;
            }
        }
        return false;
    }
}
