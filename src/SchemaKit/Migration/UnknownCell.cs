using System;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>A cell of a form that a report on the older form says nothing of.</summary>
public sealed class UnknownCell
{
    private readonly Phrase _reason;

    internal UnknownCell(Cell cell, Phrase reason)
    {
        (Cell, _reason) = (cell, reason);
    }

    /// <summary>The cell, of the new form.</summary>
    public Cell Cell { get; }

    /// <summary>Why it is unknown.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public string Reason(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return _reason.In(language);
    }

    /// <summary>One line: the cell and why it is unknown.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Language.IsChinese(language)
            ? $"{Cell.Path}（{Cell.Label(language)}）：{Reason(language)}"
            : $"{Cell.Path} ({Cell.Label(language)}): {Reason(language)}";
    }

    /// <summary>The line in the language of the user interface.</summary>
    public override string ToString() => ToString(Language.Current);
}
