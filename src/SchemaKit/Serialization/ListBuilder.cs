using System;
using System.ComponentModel;

namespace SchemaKit.Serialization;

/// <summary>Gathers the items of a list while they are read. Not meant to be copied.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ListBuilder<T>
{
    private T[]? _items;
    private int _count;

    /// <summary>How many items there are.</summary>
    public readonly int Count => _count;

    /// <summary>Adds an item.</summary>
    /// <param name="item">The item.</param>
    public void Add(T item)
    {
        if (_items is null)
            _items = new T[4];
        else if (_count == _items.Length)
            Array.Resize(ref _items, 2 * _count);
        _items[_count++] = item;
    }

    /// <summary>The list of all items; nothing may be added after it.</summary>
    public ValueList<T> ToList()
    {
        if (_items is null)
            return default;
        if (_count < _items.Length)
            Array.Resize(ref _items, _count);
        return new ValueList<T>(_items);
    }
}
