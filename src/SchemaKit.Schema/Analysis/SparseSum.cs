using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Schema.Analysis;

/// <summary>A sum of vectors while it is made: what is added costs its own entries and not those of the sum.</summary>
internal sealed class SparseSum
{
    private readonly Dictionary<int, Rational> _values = [];

    public SparseSum(SparseVector first) => Add(first, Rational.One);

    public Rational this[int index] => _values.TryGetValue(index, out Rational value) ? value : Rational.Zero;

    public void Add(SparseVector vector, Rational factor)
    {
        for (int i = 0; i < vector.Count; i++)
            _values[vector.IndexAt(i)] = this[vector.IndexAt(i)] + vector.ValueAt(i) * factor;
    }

    public SparseVector ToVector() =>
        SparseVector.Of(_values.Where(v => !v.Value.IsZero).Select(v => (v.Key, v.Value)));
}
