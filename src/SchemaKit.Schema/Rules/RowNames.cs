using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;

namespace SchemaKit.Schema;

/// <summary>
/// How many items each list of a report has, and what its rows are called: the part of a report that decides how its
/// cells and equations are laid out. Lists come in document order, one within a row after the list of the row.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RowNames
{
    private readonly List<IReadOnlyList<string>?> _lists = [];

    internal static RowNames Empty { get; } = new();

    /// <summary>The names of the rows of each list; null for a list that is not there.</summary>
    internal IReadOnlyList<IReadOnlyList<string>?> Lists => _lists;

    /// <summary>Adds a list whose items have no names.</summary>
    /// <param name="count">How many there are.</param>
    public void Add(int count) => _lists.Add([.. Enumerable.Repeat("", count)]);

    /// <summary>Adds a list of rows with keys.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="name">The name of a row, made by <see cref="Of"/> from the members of its key.</param>
    public void Add<T>(IEnumerable<T> rows, Func<T, string> name)
    {
        ArgumentNull.Check(rows, nameof(rows));
        ArgumentNull.Check(name, nameof(name));
        _lists.Add([.. rows.Select(name)]);
    }

    /// <summary>Adds lists that are not there: how many rows they would have is unknown.</summary>
    /// <param name="lists">How many lists.</param>
    public void AddAbsent(int lists)
    {
        for (int i = 0; i < lists; i++)
            _lists.Add(null);
    }

    /// <summary>The name of a row by the values of its key; different keys have different names.</summary>
    /// <param name="key">The values as text.</param>
    public static string Of(params string[] key)
    {
        ArgumentNull.Check(key, nameof(key));
        return key.Length == 1 ? key[0] : string.Join(", ", key.Select(k => k.Replace(",", "\\,")));
    }

    internal void Add(IReadOnlyList<string> names) => _lists.Add(names);
}
