namespace SchemaKit.Schema.Text;

/// <summary>Why a pattern cannot be used.</summary>
/// <param name="Offset">Where in the pattern, in UTF-16 units from its start.</param>
/// <param name="Message">What stands there and what to write instead.</param>
internal sealed record PatternError(int Offset, Phrase Message);
