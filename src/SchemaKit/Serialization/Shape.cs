using System;
using System.Linq;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace SchemaKit.Serialization;

/// <summary>What a value is made of: an object of members, or a list of items.</summary>
internal sealed class Shape
{
    // More places than members, each with the number of a member and one, or 0: who looks a name up seldom meets another one.
    private const int PlacesPerMember = 4;

    private readonly int[] _places;

    // Which member stood behind each, and which first, in the document before: all documents of one source have one order. It is
    // but a guess, so threads may write over each other's.
    private readonly int[] _after;

    /// <summary>What a value is made of.</summary>
    /// <param name="members">The members of an object, in schema order.</param>
    /// <param name="item">What the items of a list are made of; null where they are neither objects nor lists.</param>
    /// <param name="isList">Whether it is a list.</param>
    public Shape(ShapeMember[] members, Shape? item, bool isList)
    {
        (Members, Item, IsList) = (members, item, isList);
        _after = [.. Enumerable.Range(0, members.Length + 1)];
        _places = new int[BitOperations.RoundUpToPowerOf2((uint)(PlacesPerMember * members.Length + 1))];
        for (int i = 0; i < members.Length; i++)
        {
            int place = PlaceOf(members[i].Name);
            while (_places[place] != 0)
                place = Next(place);
            _places[place] = i + 1;
        }
    }

    /// <summary>The members of an object, in schema order.</summary>
    public ShapeMember[] Members { get; }

    /// <summary>What the items of a list are made of; null where they are neither objects nor lists.</summary>
    public Shape? Item { get; }

    /// <summary>Whether it is a list.</summary>
    public bool IsList { get; }

    /// <summary>The member that probably stands behind another; as many as there are members where probably none does.</summary>
    /// <param name="member">The other; -1 for the first.</param>
    public int After(int member) => _after[member + 1];

    /// <summary>Remembers which member stands behind another.</summary>
    /// <param name="member">The other; -1 for the first.</param>
    /// <param name="next">The member behind it.</param>
    public void Learn(int member, int next) => _after[member + 1] = next;

    /// <summary>The member of a name, in UTF-8; -1 where there is none.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        for (int place = PlaceOf(name); _places[place] is > 0 and int number; place = Next(place))
        {
            if (name.SequenceEqual(Members[number - 1].Name))
                return number - 1;
        }
        return -1;
    }

    /// <summary>The member with the canonical spelling of which a text begins; -1 where there is none.</summary>
    /// <param name="json">The text, at a quote.</param>
    public int FindCanonical(ReadOnlySpan<byte> json)
    {
        int length = LengthOfName(json);
        if (length < 0)
            return -1;
        for (int place = PlaceOf(json.Slice(1, length)); _places[place] is > 0 and int number; place = Next(place))
        {
            if (Members[number - 1].Begins(json))
                return number - 1;
        }
        return -1;
    }

    // Up to the second quote, in one step as a rule; -1 where there is none.
    private static int LengthOfName(ReadOnlySpan<byte> json)
    {
        if (json.Length > Vector256<byte>.Count)
        {
            uint quotes = Vector256
                .Equals(Vector256.Create(json.Slice(1)), Vector256.Create((byte)'"'))
                .ExtractMostSignificantBits();
            if (quotes != 0)
                return BitOperations.TrailingZeroCount(quotes);
        }
        return json.IsEmpty ? -1 : json.Slice(1).IndexOf((byte)'"');
    }

    private int PlaceOf(ReadOnlySpan<byte> name)
    {
        uint hash = (uint)name.Length;
        if (!name.IsEmpty)
            hash += 31u * name[0] + 131u * name[name.Length / 2] + 517u * name[^1];
        return (int)hash & (_places.Length - 1);
    }

    private int Next(int place) => (place + 1) & (_places.Length - 1);
}
