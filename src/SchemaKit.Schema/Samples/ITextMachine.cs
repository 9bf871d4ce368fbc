namespace SchemaKit.Schema.Samples;

/// <summary>A set of texts as a machine that reads a text character by character.</summary>
internal interface ITextMachine
{
    /// <summary>The state before the first character.</summary>
    int Start { get; }

    /// <summary>Whether there were more states than are looked at: what was not found may be there all the same.</summary>
    bool IsTooLarge { get; }

    /// <summary>Whether the text read so far is one of the texts.</summary>
    bool Accepts(int state);

    /// <summary>The state after one more character; <see cref="TextMachine.Dead"/> where no text is reached any more.</summary>
    int Step(int state, int codePoint);
}
