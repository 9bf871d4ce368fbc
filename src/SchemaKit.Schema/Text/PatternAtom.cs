namespace SchemaKit.Schema.Text;

/// <summary>What stands for one character in a pattern: the character itself or a set of them.</summary>
/// <param name="CodePoint">The character, where there is no set.</param>
/// <param name="Set">The set of characters.</param>
internal readonly record struct PatternAtom(int CodePoint, CharacterSet? Set = null);
