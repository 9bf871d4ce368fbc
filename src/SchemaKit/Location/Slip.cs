namespace SchemaKit;

/// <summary>A way in which people and programs get numbers of a table wrong.</summary>
public enum Slip
{
    /// <summary>Two neighbouring digits changed places: 21 for 12.</summary>
    DigitsSwapped,

    /// <summary>A digit was left out: 12 for 132.</summary>
    DigitDropped,

    /// <summary>A digit was written twice: 122 for 12.</summary>
    DigitDoubled,

    /// <summary>The sign is wrong.</summary>
    SignChanged,

    /// <summary>One unit was taken for another that is 10,000 times as large, such as 元 for 万元.</summary>
    UnitConfused,

    /// <summary>The numbers of two cells changed places.</summary>
    CellsSwapped,

    /// <summary>Numbers of a row stand one cell too far to the left or right.</summary>
    CellsShifted,

    /// <summary>The digits of one number stand in two cells, and what follows one cell too far to the right.</summary>
    NumberSplit,
}
