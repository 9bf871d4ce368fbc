using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema.Json;

namespace SchemaKit.Schema;

/// <summary>A place of a report that is or holds cells: an object, a list, a row of one, a number.</summary>
internal sealed class FormPlace
{
    private const string EveryRow = "*";

    // So many children are looked through one by one.
    private const int Few = 8;

    private readonly Labels _labels;
    private readonly List<FormPlace> _children = [];
    private Dictionary<string, FormPlace>? _byName;
    private Dictionary<string, FormPlace>? _byKey;

    private FormPlace(FormPlace? parent, string name, Labels labels, string? key)
    {
        Parent = parent;
        Name = name;
        _labels = labels;
        Key = key;
    }

    public FormPlace? Parent { get; }

    /// <summary>The name of the member, or the number of the row from 0.</summary>
    public string Name { get; }

    /// <summary>The name; <c>*</c> for a row, and for the sum over all rows.</summary>
    public string RowStep => Key is null ? Name : EveryRow;

    /// <summary>What the row is called by its key, empty where it has none; null where this is no row.</summary>
    public string? Key { get; }

    /// <summary>Whether this is a list.</summary>
    public bool IsList { get; set; }

    /// <summary>Whether this is a list that is not there.</summary>
    public bool IsAbsentList { get; set; }

    /// <summary>The cell that this is; null where it holds cells.</summary>
    public Cell? Cell { get; set; }

    /// <summary>The members of an object, the rows of a list.</summary>
    public IReadOnlyList<FormPlace> Children => _children;

    /// <summary>The JSON Pointer.</summary>
    public string Path => Parent is null ? "" : Parent.Path + "/" + JsonPointer.Escape(Name);

    /// <summary>How many steps lead here from the report.</summary>
    public int Depth => Walk().Count();

    public static FormPlace Report() => new(null, "", Labels.None, null);

    public FormPlace AddMember(string name, Labels labels) => Add(new FormPlace(this, name, labels, null));

    /// <summary>The row that stands for all of a list.</summary>
    public FormPlace AddEveryRow() => Add(new FormPlace(this, EveryRow, Labels.None, ""));

    /// <summary>The place of a sum over the rows of this list; it is none of its children.</summary>
    public FormPlace Sum(IEnumerable<string> below) =>
        below.Aggregate(new FormPlace(this, "Σ", Labels.None, ""), (p, s) => new FormPlace(p, s, Labels.None, null));

    public FormPlace AddRow(string key) =>
        Add(new FormPlace(this, _children.Count.ToString(CultureInfo.InvariantCulture), Labels.None, key));

    /// <summary>The places on the way from the report, this one included, the report not.</summary>
    public IEnumerable<FormPlace> Walk() => Parent is null ? [] : Parent.Walk().Append(this);

    /// <summary>The member of a name, or the row of a number; null where there is none that is or holds cells.</summary>
    public FormPlace? Find(string name)
    {
        if (_children.Count <= Few)
        {
            foreach (FormPlace child in _children)
            {
                if (child.Name == name)
                    return child;
            }
            return null;
        }
        if (_byName is null)
        {
            var byName = new Dictionary<string, FormPlace>(StringComparer.Ordinal);
            foreach (FormPlace child in _children)
                byName[child.Name] = child;
            _byName = byName;
        }
        return _byName.TryGetValue(name, out FormPlace? found) ? found : null;
    }

    /// <summary>The place that in the report here is what another place is in its report: its rows have the same keys.</summary>
    public FormPlace? Counterpart(FormPlace other)
    {
        if (other.Parent is null)
            return this;
        FormPlace? parent = Counterpart(other.Parent);
        return string.IsNullOrEmpty(other.Key) ? parent?.Find(other.Name) : parent?.FindRow(other.Key!);
    }

    /// <summary>What the place is called: its label, the number and key of a row, or its name.</summary>
    public string Label(string language) =>
        Key is not null && int.TryParse(Name, NumberStyles.None, CultureInfo.InvariantCulture, out int row)
            ? LabelPath.Row(row, Key).In(language)
            : _labels.In(language) ?? Name;

    private FormPlace? FindRow(string key)
    {
        if (_byKey is null)
        {
            var byKey = new Dictionary<string, FormPlace>(StringComparer.Ordinal);
            // Of two rows of one key the first is meant; a reader refuses the second.
            foreach (FormPlace child in _children.Where(c => !byKey.ContainsKey(c.Key ?? "")))
                byKey.Add(child.Key ?? "", child);
            _byKey = byKey;
        }
        return _byKey.TryGetValue(key, out FormPlace? found) ? found : null;
    }

    private FormPlace Add(FormPlace child)
    {
        _children.Add(child);
        return child;
    }
}
