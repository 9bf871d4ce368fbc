namespace SchemaKit.Schema.Text;

/// <summary>What an <see cref="Instruction"/> of a pattern's program does.</summary>
internal enum Opcode
{
    /// <summary>Takes the one character <see cref="Instruction.Operand"/>.</summary>
    Character,

    /// <summary>Takes any character of <see cref="Instruction.Set"/>.</summary>
    Set,

    /// <summary>Goes on at <see cref="Instruction.Operand"/>.</summary>
    Jump,

    /// <summary>Goes on at the next instruction and at <see cref="Instruction.Operand"/>.</summary>
    Split,

    /// <summary>Passes at the start of the text.</summary>
    Start,

    /// <summary>Passes at the end of the text.</summary>
    End,

    /// <summary>Passes where a word begins or ends.</summary>
    WordBoundary,

    /// <summary>Passes where no word begins or ends.</summary>
    NoWordBoundary,

    /// <summary>The pattern has matched.</summary>
    Match,
}
