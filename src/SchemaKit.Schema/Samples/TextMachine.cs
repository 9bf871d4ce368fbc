using System;
using System.Collections.Generic;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Text;

namespace SchemaKit.Schema.Samples;

/// <summary>
/// The texts of a pattern and a length, as a machine that reads them character by character and is in one state at a time:
/// <see cref="PatternRun"/> determinized, each state built when it is first met.
/// </summary>
internal sealed class TextMachine : ITextMachine
{
    /// <summary>The state from which no text is reached any more.</summary>
    public const int Dead = -1;

    // A pattern can have more states than anybody has memory for.
    private const int MaxStates = 20_000;

    private readonly PatternProgram? _program;
    private readonly int _minLength;
    private readonly int? _maxLength;

    // Lengths beyond this one need not be told apart.
    private readonly int _lastLength;
    private readonly bool _looksBack;
    private readonly Dictionary<(string Kernel, int Length, bool AfterWord), int> _ids = [];
    private readonly List<State> _states = [];
    private readonly bool[] _isReached;
    private readonly Stack<int> _open = new();

    public TextMachine(TextModel model)
    {
        _program = model.Pattern is null ? null : EcmaPattern.TryParse(model.Pattern, out _)!.Program;
        (_minLength, _maxLength) = (model.MinLength, model.MaxLength);
        _lastLength = Math.Max(1, Math.Max(_minLength, _maxLength ?? 0));
        _isReached = new bool[_program?.Instructions.Length ?? 0];
        foreach (Instruction instruction in _program?.Instructions ?? [])
            _looksBack |= instruction.Code is Opcode.WordBoundary or Opcode.NoWordBoundary;
        Start = Enter([], isMatched: _program is null, 0, afterWord: false);
    }

    public PatternProgram? Program => _program;

    public int Start { get; }

    /// <summary>Whether there were more states than are looked at: what was not found may be there all the same.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>Whether the text read so far is one of the texts.</summary>
    public bool Accepts(int state)
    {
        if (state == Dead)
            return false;
        State at = _states[state];
        return at.Length >= _minLength && (at.IsMatched || Close(at, isEnd: true, nextIsWord: false));
    }

    /// <summary>The state after one more character.</summary>
    public int Step(int state, int codePoint)
    {
        if (state == Dead)
            return Dead;
        State from = _states[state];
        if (from.Length == _maxLength)
            return Dead;
        int length = Math.Min(from.Length + 1, _lastLength);
        bool isWord = CharacterSet.Word.Contains(codePoint);
        if (from.IsMatched)
            return Enter([], true, length, isWord);
        if (Close(from, isEnd: false, isWord))
            return Enter([], true, length, isWord);
        var kernel = new List<int>();
        for (int at = 0; at < _isReached.Length; at++)
        {
            if (!_isReached[at])
                continue;
            Instruction instruction = _program!.Instructions[at];
            bool isTaken = instruction.Set is { } set
                ? set.Contains(codePoint)
                : instruction.Code == Opcode.Character && instruction.Operand == codePoint;
            if (isTaken)
                kernel.Add(at + 1);
        }
        return kernel.Count == 0 && !_program!.CanStartAnywhere ? Dead : Enter(kernel, false, length, isWord);
    }

    // Follows the instructions that take no character, to all that are reached; says whether the pattern has matched.
    private bool Close(State from, bool isEnd, bool nextIsWord)
    {
        PatternProgram program = _program!;
        Array.Clear(_isReached, 0, _isReached.Length);
        _open.Clear();
        foreach (int at in from.Kernel)
            _open.Push(at);
        if (from.Length == 0 || program.CanStartAnywhere)
            _open.Push(0);
        while (_open.Count > 0)
        {
            int at = _open.Pop();
            if (_isReached[at])
                continue;
            _isReached[at] = true;
            Instruction instruction = program.Instructions[at];
            switch (instruction.Code)
            {
                case Opcode.Match:
                    return true;
                case Opcode.Jump:
                    _open.Push(instruction.Operand);
                    break;
                case Opcode.Split:
                    _open.Push(at + 1);
                    _open.Push(instruction.Operand);
                    break;
                case Opcode.Start when from.Length == 0:
                case Opcode.End when isEnd:
                case Opcode.WordBoundary when from.AfterWord != nextIsWord:
                case Opcode.NoWordBoundary when from.AfterWord == nextIsWord:
                    _open.Push(at + 1);
                    break;
            }
        }
        return false;
    }

    private int Enter(List<int> kernel, bool isMatched, int length, bool afterWord)
    {
        // The order of instructions is kept by who steps, so that equal kernels are spelt alike.
        var name = new char[kernel.Count + 1];
        name[0] = isMatched ? '+' : '-';
        for (int i = 0; i < kernel.Count; i++)
            name[i + 1] = (char)kernel[i];
        afterWord &= _looksBack && !isMatched;
        (string, int, bool) key = (new string(name), length, afterWord);
        if (_ids.TryGetValue(key, out int id))
            return id;
        if (_states.Count == MaxStates)
        {
            IsTooLarge = true;
            return Dead;
        }
        _ids.Add(key, _states.Count);
        _states.Add(new State([.. kernel], isMatched, length, afterWord));
        return _states.Count - 1;
    }

    /// <param name="Kernel">The instructions that the last character has led to.</param>
    /// <param name="IsMatched">Whether the pattern has matched already, so that anything may follow.</param>
    /// <param name="Length">How many characters were read, up to the last length that matters.</param>
    /// <param name="AfterWord">Whether the last one was a letter, a digit or an underscore of ASCII.</param>
    private sealed record State(int[] Kernel, bool IsMatched, int Length, bool AfterWord);
}
