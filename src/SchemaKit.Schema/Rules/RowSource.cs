using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema;

/// <summary>Says how many rows each list of a layout has, list by list in document order.</summary>
internal sealed class RowSource
{
    private readonly Func<ListModel, IReadOnlyList<string>?> _next;

    private RowSource(Func<ListModel, IReadOnlyList<string>?> next, bool isOneForAll = false)
    {
        _next = next;
        IsOneForAll = isOneForAll;
    }

    /// <summary>Whether each list has one row that stands for all, and a sum over rows is a number of its own.</summary>
    public bool IsOneForAll { get; }

    /// <summary>The rows of a report; lists are empty where it names none.</summary>
    public static RowSource Of(RowNames rows)
    {
        int next = 0;
        return new RowSource(_ => next < rows.Lists.Count ? rows.Lists[next++] : []);
    }

    /// <summary>One row for all.</summary>
    public static RowSource OneForAll() => new(_ => [""], isOneForAll: true);

    /// <summary>Some rows in each list, as many as it may have.</summary>
    public static RowSource Some(int count) =>
        new(l => [.. Enumerable.Repeat("", Math.Max(l.MinItems, Math.Min(count, l.MaxItems ?? count)))]);

    /// <summary>The rows of the next list; null where it is not there.</summary>
    public IReadOnlyList<string>? Next(ListModel list) => _next(list);
}
