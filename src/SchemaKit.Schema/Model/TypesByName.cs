using System;
using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Schema.Model;

/// <summary>
/// The types of a form by their names, gathered on first use. It is no part of what the form says: any two are equal, so
/// that forms are compared by their types alone.
/// </summary>
internal sealed class TypesByName
{
    private Dictionary<string, TypeModel>? _types;

    public TypeModel Find(EquatableArray<TypeModel> types, string name)
    {
        _types ??= types.ToDictionary(t => t.Name, StringComparer.Ordinal);
        return _types[name];
    }

    public override bool Equals(object? obj) => obj is TypesByName;

    public override int GetHashCode() => 0;
}
