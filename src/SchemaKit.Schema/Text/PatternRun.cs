namespace SchemaKit.Schema.Text;

/// <summary>
/// One run of a program over one text. All states are followed side by side, each at most once a position, so that the
/// work is bounded by length of the text times size of the program, whatever the pattern.
/// </summary>
internal sealed class PatternRun
{
    private readonly PatternProgram _program;
    private readonly Instruction[] _instructions;
    private readonly string _text;

    // For each instruction, one more than the last position at which it was reached.
    private readonly int[] _reached;
    private readonly int[] _open;
    private int[] _states;
    private int[] _nextStates;
    private int _count;
    private int _nextCount;
    private bool _isMatch;

    public PatternRun(PatternProgram program, string text)
    {
        _program = program;
        _instructions = program.Instructions;
        _text = text;
        _reached = new int[_instructions.Length];
        _open = new int[_instructions.Length];
        _states = new int[_instructions.Length];
        _nextStates = new int[_instructions.Length];
    }

    /// <summary>How many instructions were looked at.</summary>
    public long Steps { get; private set; }

    /// <summary>Whether the pattern matches somewhere in the text.</summary>
    public bool Run()
    {
        int position = 0;
        while (true)
        {
            if (position == 0 || _program.CanStartAnywhere)
                Reach(0, position);
            (_states, _nextStates) = (_nextStates, _states);
            (_count, _nextCount) = (_nextCount, 0);
            if (_isMatch)
                return true;
            if (position == _text.Length || (_count == 0 && !_program.CanStartAnywhere))
                return false;
            int codePoint = CodePoints.At(_text, position);
            position += CodePoints.Width(codePoint);
            for (int i = 0; i < _count; i++)
            {
                Steps++;
                int at = _states[i];
                Instruction state = _instructions[at];
                if (state.Set is { } set ? set.Contains(codePoint) : state.Operand == codePoint)
                    Reach(at + 1, position);
            }
        }
    }

    // Follows an instruction to all that can be reached from it without taking a character.
    private void Reach(int instruction, int position)
    {
        int openCount = 0;
        Open(instruction, position, ref openCount);
        while (openCount > 0)
        {
            Steps++;
            int at = _open[--openCount];
            Instruction next = _instructions[at];
            switch (next.Code)
            {
                case Opcode.Character or Opcode.Set:
                    _nextStates[_nextCount++] = at;
                    break;
                case Opcode.Match:
                    _isMatch = true;
                    return;
                case Opcode.Jump:
                    Open(next.Operand, position, ref openCount);
                    break;
                case Opcode.Split:
                    Open(at + 1, position, ref openCount);
                    Open(next.Operand, position, ref openCount);
                    break;
                default:
                    if (Holds(next.Code, position))
                        Open(at + 1, position, ref openCount);
                    break;
            }
        }
    }

    private void Open(int instruction, int position, ref int openCount)
    {
        if (_reached[instruction] == position + 1)
            return;
        _reached[instruction] = position + 1;
        _open[openCount++] = instruction;
    }

    private bool Holds(Opcode assertion, int position) =>
        assertion switch
        {
            Opcode.Start => position == 0,
            Opcode.End => position == _text.Length,
            Opcode.WordBoundary => IsWord(position - 1) != IsWord(position),
            _ => IsWord(position - 1) == IsWord(position),
        };

    // Word characters are ASCII: a half of a surrogate pair is none, as its whole is none.
    private bool IsWord(int index) => index >= 0 && index < _text.Length && CharacterSet.Word.Contains(_text[index]);
}
