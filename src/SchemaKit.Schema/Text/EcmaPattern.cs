namespace SchemaKit.Schema.Text;

/// <summary>
/// A regular expression of the subset of ECMA-262 that JSON Schema 2020-12 recommends (Core, 6.4), read as under the flag
/// <c>u</c>, with the class escapes, <c>\b</c>, <c>\B</c> and <c>\p{...}</c> for general categories besides. What needs
/// backtracking is refused, so that no pattern can hang a reader: a match takes time proportional to the length of the
/// text times the size of the pattern. Immutable and safe to share between threads.
/// </summary>
internal sealed class EcmaPattern
{
    private readonly PatternProgram _program;

    private EcmaPattern(string pattern, PatternProgram program)
    {
        Pattern = pattern;
        _program = program;
    }

    /// <summary>The pattern as written.</summary>
    public string Pattern { get; }

    /// <summary>How many instructions the pattern takes.</summary>
    public int Size => _program.Instructions.Length;

    /// <summary>The pattern as instructions, for who looks for texts that it matches.</summary>
    public PatternProgram Program => _program;

    /// <summary>Reads a pattern; null, with the reason, where it is none or none that can be run.</summary>
    public static EcmaPattern? TryParse(string pattern, out PatternError? error) =>
        PatternParser.TryParse(pattern, out error) is { } node
            ? new EcmaPattern(pattern, new PatternProgram(node))
            : null;

    /// <summary>Whether the pattern matches somewhere in the text: patterns of JSON Schema are not anchored.</summary>
    public bool IsMatch(string text) => new PatternRun(_program, text).Run();

    /// <summary>As <see cref="IsMatch(string)"/>, and counts the instructions looked at.</summary>
    public bool IsMatch(string text, out long steps)
    {
        var run = new PatternRun(_program, text);
        bool isMatch = run.Run();
        steps = run.Steps;
        return isMatch;
    }

    public override string ToString() => Pattern;
}
