using System.Collections.Generic;
using SchemaKit.Schema.Text;

namespace SchemaKit.Schema.Samples;

/// <summary>A list of texts as a machine: each state is a beginning of one of them.</summary>
internal sealed class ListedTexts : ITextMachine
{
    private readonly Dictionary<(int State, int CodePoint), int> _next = [];
    private readonly HashSet<int> _ends = [];
    private readonly HashSet<int> _characters = [];

    public ListedTexts(IEnumerable<string> texts)
    {
        int states = 1;
        foreach (string text in texts)
        {
            int state = Start;
            for (int i = 0; i < text.Length; i += CodePoints.Width(CodePoints.At(text, i)))
            {
                (int, int) step = (state, CodePoints.At(text, i));
                _characters.Add(step.Item2);
                if (!_next.TryGetValue(step, out state))
                    _next.Add(step, state = states++);
            }
            _ends.Add(state);
        }
    }

    public int Start => 0;

    public bool IsTooLarge => false;

    /// <summary>The characters that occur.</summary>
    public IEnumerable<int> Characters => _characters;

    public bool Accepts(int state) => _ends.Contains(state);

    public int Step(int state, int codePoint) =>
        _next.TryGetValue((state, codePoint), out int next) ? next : TextMachine.Dead;
}
