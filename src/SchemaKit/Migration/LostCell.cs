using System;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>A number of a report that has no place in the form to which the report moved.</summary>
public sealed class LostCell
{
    private readonly Phrase _reason;

    internal LostCell(Cell cell, decimal value, CellSource? source, Phrase reason)
    {
        (Cell, Value, Source, _reason) = (cell, value, source, reason);
    }

    /// <summary>The cell, of the old form.</summary>
    public Cell Cell { get; }

    /// <summary>The number.</summary>
    public decimal Value { get; }

    /// <summary>Where it comes from; null where that is not known.</summary>
    public CellSource? Source { get; }

    /// <summary>Why it has no place.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public string Reason(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return _reason.In(language);
    }

    /// <summary>One line: the cell, the number and why it has no place.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        string number = ((CellValue)Value).ToString();
        return Language.IsChinese(language)
            ? $"{Cell.Path}（{Cell.Label(language)}）{number}：{Reason(language)}"
            : $"{Cell.Path} ({Cell.Label(language)}) {number}: {Reason(language)}";
    }

    /// <summary>The line in the language of the user interface.</summary>
    public override string ToString() => ToString(Language.Current);
}
