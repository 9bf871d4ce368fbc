using System;
using SchemaKit.Schema.Numbers;

namespace SchemaKit;

/// <summary>What a cell holds: an exact number, or the reason why it holds none. The default holds none.</summary>
public readonly record struct CellValue
{
    /// <summary>A reported number.</summary>
    public CellValue(decimal value)
    {
        Value = value;
        Status = CellStatus.Reported;
    }

    private CellValue(CellStatus status) => Status = status;

    /// <summary>No number was reported.</summary>
    public static CellValue NotReported => default;

    /// <summary>There can be no number.</summary>
    public static CellValue NotApplicable => new(CellStatus.NotApplicable);

    /// <summary>The number is withheld.</summary>
    public static CellValue Suppressed => new(CellStatus.Suppressed);

    /// <summary>No number, for a reason.</summary>
    internal static CellValue Missing(CellStatus status) => new(status);

    /// <summary>The number; 0 where there is none, so look at <see cref="HasValue"/> first.</summary>
    public decimal Value { get; }

    /// <summary>The number where there is one.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public decimal Number =>
        HasValue ? Value : throw new InvalidOperationException($"The cell holds no number ({Status}).");

    /// <summary>Whether there is a number and, if not, why.</summary>
    public CellStatus Status { get; }

    /// <summary>Whether there is a number.</summary>
    public bool HasValue => Status == CellStatus.Reported;

    /// <summary>A reported number.</summary>
    public static implicit operator CellValue(decimal value) => new(value);

    /// <summary>A reported number.</summary>
    public static CellValue FromDecimal(decimal value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => HasValue ? NumberText.ToText(Value) : Status.ToString();
}
