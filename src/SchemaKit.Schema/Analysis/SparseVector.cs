using System;
using System.Collections.Generic;

namespace SchemaKit.Schema.Analysis;

/// <summary>A vector of fractions most of which are zero: the others in ascending order of their index.</summary>
internal sealed class SparseVector : IEquatable<SparseVector>
{
    private readonly int[] _indices;
    private readonly Rational[] _values;

    private SparseVector(int[] indices, Rational[] values)
    {
        _indices = indices;
        _values = values;
    }

    public static SparseVector Zero { get; } = new([], []);

    public int Count => _indices.Length;

    public bool IsZero => _indices.Length == 0;

    public IReadOnlyList<int> Support => _indices;

    public int First => _indices[0];

    public int IndexAt(int position) => _indices[position];

    public Rational this[int index]
    {
        get
        {
            int at = Array.BinarySearch(_indices, index);
            return at < 0 ? Rational.Zero : _values[at];
        }
    }

    /// <summary>The vector with these entries; those of one index are added up.</summary>
    public static SparseVector Of(IEnumerable<(int Index, Rational Value)> entries)
    {
        ICollection<(int Index, Rational Value)> all = entries as ICollection<(int, Rational)> ?? [.. entries];
        var indices = new int[all.Count];
        var values = new Rational[all.Count];
        int count = 0;
        foreach ((int index, Rational value) in all)
            (indices[count], values[count++]) = (index, value);
        Array.Sort(indices, values);
        count = 0;
        for (int i = 0; i < indices.Length; )
        {
            int index = indices[i];
            Rational sum = values[i++];
            while (i < indices.Length && indices[i] == index)
                sum += values[i++];
            if (!sum.IsZero)
                (indices[count], values[count++]) = (index, sum);
        }
        return Of(indices, values, count);
    }

    public static SparseVector Unit(int index) => new([index], [Rational.One]);

    public Rational ValueAt(int position) => _values[position];

    /// <summary>This vector plus a multiple of another.</summary>
    public SparseVector Plus(SparseVector other, Rational factor)
    {
        if (factor.IsZero || other.IsZero)
            return this;
        var indices = new int[Count + other.Count];
        var values = new Rational[Count + other.Count];
        int count = 0;
        for (int i = 0, j = 0; i < Count || j < other.Count; )
        {
            int left = i < Count ? _indices[i] : int.MaxValue;
            int right = j < other.Count ? other._indices[j] : int.MaxValue;
            bool takesLeft = i < Count && left <= right;
            bool takesRight = j < other.Count && right <= left;
            Rational value = takesLeft ? _values[i] : Rational.Zero;
            if (takesRight)
                value += other._values[j] * factor;
            if (!value.IsZero)
            {
                indices[count] = takesLeft ? left : right;
                values[count++] = value;
            }
            if (takesLeft)
                i++;
            if (takesRight)
                j++;
        }
        return Of(indices, values, count);
    }

    public SparseVector Times(Rational factor) =>
        factor.IsZero ? Zero : new SparseVector(_indices, Array.ConvertAll(_values, v => v * factor));

    /// <summary>The multiple whose first entry is 1: the same for all vectors of one direction.</summary>
    public SparseVector Direction() => IsZero ? this : Times(Rational.One / _values[0]);

    public bool Equals(SparseVector? other)
    {
        if (other is null || other.Count != Count)
            return false;
        for (int i = 0; i < Count; i++)
        {
            if (_indices[i] != other._indices[i] || !_values[i].Equals(other._values[i]))
                return false;
        }
        return true;
    }

    // The first entries of arrays that were made for the most there could have been.
    private static SparseVector Of(int[] indices, Rational[] values, int count)
    {
        Array.Resize(ref indices, count);
        Array.Resize(ref values, count);
        return new SparseVector(indices, values);
    }

    public override bool Equals(object? obj) => Equals(obj as SparseVector);

    public override int GetHashCode()
    {
        int hash = 17;
        for (int i = 0; i < Count; i++)
            hash = unchecked((hash * 31 + _indices[i]) * 31 + _values[i].GetHashCode());
        return hash;
    }
}
