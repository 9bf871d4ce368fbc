namespace SchemaKit.Schema.Text;

/// <summary>One step of a pattern's program.</summary>
/// <param name="Code">What it does.</param>
/// <param name="Operand">A code point or the index of an instruction, as the opcode says.</param>
/// <param name="Set">The characters of an <see cref="Opcode.Set"/>.</param>
internal readonly record struct Instruction(Opcode Code, int Operand = 0, CharacterSet? Set = null);
