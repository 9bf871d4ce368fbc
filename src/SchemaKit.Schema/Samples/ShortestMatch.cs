using System.Collections.Generic;
using SchemaKit.Schema.Text;

namespace SchemaKit.Schema.Samples;

/// <summary>How long the texts of a pattern are at least, conditions such as <c>\b</c> not counted.</summary>
internal static class ShortestMatch
{
    public static int Of(PatternProgram program)
    {
        // Breadth first, steps that take no character before those that take one.
        var length = new int[program.Instructions.Length];
        var isDone = new bool[program.Instructions.Length];
        for (int i = 1; i < length.Length; i++)
            length[i] = int.MaxValue;
        var open = new LinkedList<int>();
        open.AddFirst(0);
        while (open.First is { } first)
        {
            open.RemoveFirst();
            int at = first.Value;
            if (isDone[at])
                continue;
            isDone[at] = true;
            Instruction instruction = program.Instructions[at];
            switch (instruction.Code)
            {
                case Opcode.Match:
                    return length[at];
                case Opcode.Character or Opcode.Set:
                    if (length[at + 1] > length[at] + 1)
                    {
                        length[at + 1] = length[at] + 1;
                        open.AddLast(at + 1);
                    }
                    break;
                case Opcode.Jump:
                    Reach(instruction.Operand, length[at]);
                    break;
                case Opcode.Split:
                    Reach(at + 1, length[at]);
                    Reach(instruction.Operand, length[at]);
                    break;
                default:
                    Reach(at + 1, length[at]);
                    break;
            }
        }
        return 0;

        void Reach(int next, int by)
        {
            if (length[next] <= by)
                return;
            length[next] = by;
            open.AddFirst(next);
        }
    }
}
