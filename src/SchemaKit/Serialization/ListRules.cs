using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace SchemaKit.Serialization;

/// <summary>What a schema asks of the items of a list together, and what becomes of lists in a sum of reports.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ListRules
{
    /// <summary>Whether no two items are equal.</summary>
    /// <param name="list">The list.</param>
    public static bool AreUnique<T>(ValueList<T> list)
    {
        var seen = new HashSet<T>(list.Count);
        foreach (T item in list)
        {
            if (!seen.Add(item))
                return false;
        }
        return true;
    }

    /// <summary>Whether no two rows have the same key.</summary>
    /// <param name="list">The rows.</param>
    /// <param name="key">The key of a row, equal by value.</param>
    public static bool HaveUniqueKeys<T, TKey>(ValueList<T> list, Func<T, TKey> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var seen = new HashSet<TKey>(list.Count);
        foreach (T row in list)
        {
            if (!seen.Add(key(row)))
                return false;
        }
        return true;
    }

    /// <summary>The rows of two lists: each key once, those of the first list in front.</summary>
    /// <param name="first">A list.</param>
    /// <param name="second">Another.</param>
    /// <param name="key">The key of a row, equal by value.</param>
    /// <param name="merge">Makes one row of two that have the same key.</param>
    public static ValueList<T> Union<T, TKey>(
        ValueList<T> first,
        ValueList<T> second,
        Func<T, TKey> key,
        Func<T, T, T> merge
    )
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(merge);
        var rows = new List<T>(first.Count);
        var places = new Dictionary<TKey, int>(first.Count);
        foreach (T row in first)
        {
            places.TryAdd(key(row), rows.Count);
            rows.Add(row);
        }
        foreach (T row in second)
        {
            if (places.TryGetValue(key(row), out int place))
            {
                rows[place] = merge(rows[place], row);
                continue;
            }
            places.Add(key(row), rows.Count);
            rows.Add(row);
        }
        return rows.ToValueList();
    }
}
