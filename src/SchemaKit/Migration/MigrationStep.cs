using System;
using System.Collections.Generic;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>What becomes of some cells when a report moves to another form.</summary>
public sealed class MigrationStep
{
    private MigrationStep(string? from, IReadOnlyList<string> to, Phrase reason)
    {
        (From, To, Reason) = (from, to, reason);
    }

    /// <summary>The cell of the old form, or an object that holds some; null where a cell of the new form has no forerunner.</summary>
    internal string? From { get; }

    /// <summary>The cells of the new form, or objects that hold some: none, one, or the parts of a sum.</summary>
    internal IReadOnlyList<string> To { get; }

    /// <summary>Why a value is lost or unknown.</summary>
    internal Phrase Reason { get; }

    /// <summary>A cell, or all below an object, means the same under another path.</summary>
    /// <param name="from">The JSON Pointer in the old form.</param>
    /// <param name="to">The JSON Pointer in the new form.</param>
    public static MigrationStep Move(string from, string to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return new MigrationStep(from, [to], "");
    }

    /// <summary>A cell, or all below an object, has no place in the new form.</summary>
    /// <param name="from">The JSON Pointer in the old form.</param>
    /// <param name="chinese">Why, in Chinese.</param>
    /// <param name="english">Why, in English.</param>
    public static MigrationStep Lose(string from, string chinese, string english)
    {
        ArgumentNullException.ThrowIfNull(from);
        return new MigrationStep(from, [], ReasonOf(chinese, english));
    }

    /// <summary>A cell, or all below an object, was not asked for in the old form.</summary>
    /// <param name="to">The JSON Pointer in the new form.</param>
    /// <param name="chinese">Why, in Chinese.</param>
    /// <param name="english">Why, in English.</param>
    public static MigrationStep Ask(string to, string chinese, string english)
    {
        ArgumentNullException.ThrowIfNull(to);
        return new MigrationStep(null, [to], ReasonOf(chinese, english));
    }

    /// <summary>
    /// A cell, or each below an object, is the sum of several that are not negative. Where it is 0 all of them are; what any
    /// other sum is made of is unknown.
    /// </summary>
    /// <param name="from">The JSON Pointer of the sum in the old form.</param>
    /// <param name="parts">The JSON Pointers of its parts in the new form, at least two.</param>
    /// <param name="chinese">Why any other sum is lost, in Chinese.</param>
    /// <param name="english">Why any other sum is lost, in English.</param>
    public static MigrationStep Split(string from, IReadOnlyList<string> parts, string chinese, string english)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count < 2)
            throw new ArgumentException("A sum has at least two parts.", nameof(parts));
        return new MigrationStep(from, [.. parts], ReasonOf(chinese, english));
    }

    private static Phrase ReasonOf(string chinese, string english)
    {
        ArgumentNullException.ThrowIfNull(chinese);
        ArgumentNullException.ThrowIfNull(english);
        return new Phrase(english, chinese);
    }
}
