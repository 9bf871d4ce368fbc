using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Samples;

/// <summary>A place of a form where a value may stand. All items of a list share one.</summary>
internal sealed class ValuePlace
{
    /// <summary>What a pointer says for all items of a list.</summary>
    public const string EveryItem = "*";

    private readonly List<ValuePlace> _children = [];
    private Dictionary<string, ValuePlace>? _byName;
    private string? _pointer;
    private string? _key;

    private ValuePlace(ValuePlace? parent, MemberModel? member, ValueModel value, FormModel form)
    {
        (Parent, Member, Value) = (parent, member, value);
        if (value is ObjectValueModel nested)
        {
            Object = form.Object(nested.TypeName);
            foreach (MemberModel below in Object.Members)
                _children.Add(new ValuePlace(this, below, below.Value, form));
        }
        else if (value is ListModel list)
            _children.Add(new ValuePlace(this, null, list.Item, form));
        CellCount =
            IsCell ? 1
            : value is ListModel ? 0
            : _children.Sum(c => c.CellCount);
    }

    /// <summary>The place around it; null for the report.</summary>
    public ValuePlace? Parent { get; }

    /// <summary>The member that stands here; null for the report and for items of lists.</summary>
    public MemberModel? Member { get; }

    /// <summary>What may stand here.</summary>
    public ValueModel Value { get; }

    /// <summary>The object that may stand here; null where it is something else.</summary>
    public ObjectModel? Object { get; }

    /// <summary>The members of an object, the one place of the items of a list.</summary>
    public IReadOnlyList<ValuePlace> Children => _children;

    /// <summary>Whether this is where the items of a list stand.</summary>
    public bool IsItem => Parent is not null && Member is null;

    /// <summary>Whether this is a number of the tables.</summary>
    public bool IsCell => Value is NumberModel && Member?.IsKey != true;

    /// <summary>How many cells are here and below, those of lists apart.</summary>
    public int CellCount { get; }

    /// <summary>The JSON Pointer, with <c>*</c> for the items of lists.</summary>
    public string Pointer =>
        _pointer ??= Parent is null
            ? ""
            : Parent.Pointer + "/" + (IsItem ? EveryItem : JsonPointer.Escape(Member!.JsonName));

    /// <summary>As the pointer, with items told from a member that is called <c>*</c>: no member's step is <c>~*</c>.</summary>
    public string Key =>
        _key ??= Parent is null ? "" : Parent.Key + "/" + (IsItem ? "~*" : JsonPointer.Escape(Member!.JsonName));

    /// <summary>Whether there may be no value while there is one around it.</summary>
    public bool MayBeMissing => Value.IsNullable || Member?.IsRequired == false;

    /// <summary>The places of a form, from the report down.</summary>
    public static ValuePlace Of(FormModel form) => new(null, null, new ObjectValueModel(form.RootName), form);

    /// <summary>The member of a name; null where there is none.</summary>
    public ValuePlace? Find(string name)
    {
        if (Object is null)
            return null;
        if (_byName is null)
        {
            var byName = new Dictionary<string, ValuePlace>(StringComparer.Ordinal);
            foreach (ValuePlace child in _children)
                byName[child.Member!.JsonName] = child;
            _byName = byName;
        }
        return _byName.TryGetValue(name, out ValuePlace? found) ? found : null;
    }

    /// <summary>The place that a step of a document's pointer leads to: a member, or the number of an item.</summary>
    public ValuePlace? Step(string step)
    {
        if (Value is not ListModel)
            return Find(JsonPointer.Unescape(step));
        return int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? _children[0] : null;
    }

    /// <summary>This place and those around it, from here up.</summary>
    public IEnumerable<ValuePlace> Upwards()
    {
        for (ValuePlace? place = this; place is not null; place = place.Parent)
            yield return place;
    }

    /// <summary>This place and all below it, in schema order.</summary>
    public IEnumerable<ValuePlace> Downwards()
    {
        var open = new Stack<ValuePlace>();
        open.Push(this);
        while (open.Count > 0)
        {
            ValuePlace place = open.Pop();
            yield return place;
            for (int i = place._children.Count - 1; i >= 0; i--)
                open.Push(place._children[i]);
        }
    }

    public override string ToString() => Pointer;
}
