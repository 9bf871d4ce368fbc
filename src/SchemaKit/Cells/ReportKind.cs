using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace SchemaKit.Cells;

/// <summary>Tells whether reports are of one kind, so that their sum means something.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ReportKind
{
    /// <summary>Refuses two values of a member that makes reports one kind.</summary>
    /// <param name="first">The first report's value.</param>
    /// <param name="other">The other's.</param>
    /// <param name="member">The name of the member in JSON.</param>
    /// <typeparam name="TValue">The type of the member.</typeparam>
    /// <exception cref="ArgumentException">The values differ.</exception>
    public static void RequireSame<TValue>(TValue first, TValue other, string member)
    {
        if (!EqualityComparer<TValue>.Default.Equals(first, other))
            throw new ArgumentException($"The reports differ in '{member}': {first} and {other}.");
    }
}
