using System;
using System.Collections.Generic;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>Two reports of a series, the later of the period after the earlier's.</summary>
public sealed class SeriesPair
{
    internal SeriesPair(SeriesReport earlier, SeriesReport later, Func<FormDraft, MigratedDraft?>? migrate)
    {
        (Earlier, Later) = (earlier, later);
        (FormDraft before, FormDraft after) = (earlier.Draft, later.Draft);
        if (HasOtherForms)
        {
            EarlierMigration = migrate?.Invoke(before);
            LaterMigration = migrate?.Invoke(after);
            (before, after) = (EarlierMigration?.Draft ?? before, LaterMigration?.Draft ?? after);
        }
        if (before.Form.Id != after.Form.Id)
            return;
        Result = after.CheckAgainst(before);
        Jumps = UnitJump.Between(before, after);
    }

    /// <summary>The report of the period before.</summary>
    public SeriesReport Earlier { get; }

    /// <summary>The later report.</summary>
    public SeriesReport Later { get; }

    /// <summary>Whether the two are on different forms.</summary>
    public bool HasOtherForms => Earlier.Draft.Form.Id != Later.Draft.Form.Id;

    /// <summary>The earlier report on the form on which the two are compared; null where it needed no move.</summary>
    public MigratedDraft? EarlierMigration { get; }

    /// <summary>The later report on the form on which the two are compared; null where it needed no move.</summary>
    public MigratedDraft? LaterMigration { get; }

    /// <summary>Whether the two could be compared.</summary>
    public bool IsCompared => Result is not null;

    /// <summary>
    /// What the rules say that speak of both; null where the forms differ and nothing brings them together. Cells that a
    /// migration left unknown leave their rules undecided.
    /// </summary>
    public CheckResult? Result { get; }

    /// <summary>The amounts that may be in another unit than last time.</summary>
    public IReadOnlyList<UnitJump> Jumps { get; } = [];

    /// <summary>How the two were compared, or that they were not.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return SeriesWords.Of(this).In(language);
    }

    /// <summary>The sentence in the language of the user interface.</summary>
    public override string ToString() => ToString(Language.Current);
}
