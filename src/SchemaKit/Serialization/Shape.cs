using System;
using System.Linq;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace SchemaKit.Serialization;

/// <summary>What a value is made of: an object of members, or a list of items.</summary>
internal sealed class Shape
{
    // More places than members, each with the number of a member and one, or 0. Which factor spreads them is tried out: with one
    // that lets no two meet, who looks a name up finds it at once, and a processor foretells that.
    private const int PlacesPerMember = 4;
    private const int Factors = 64;

    // So many guesses in a row must have been right before one is made again.
    private const int Doubt = 32;

    private readonly int[] _places;
    private readonly uint _factor;
    private readonly int _shift;

    // Which member stood behind each, and which first, in the document before: all documents of one source have one order. It is
    // but a guess, so threads may write over each other's.
    private readonly int[] _after;
    private int _doubt;

    /// <summary>What a value is made of.</summary>
    /// <param name="members">The members of an object, in schema order.</param>
    /// <param name="item">What the items of a list are made of; null where they are neither objects nor lists.</param>
    /// <param name="isList">Whether it is a list.</param>
    public Shape(ShapeMember[] members, Shape? item, bool isList)
    {
        (Members, Item, IsList) = (members, item, isList);
        _after = [.. Enumerable.Range(0, members.Length + 1)];
        _places = new int[BitOperations.RoundUpToPowerOf2((uint)(PlacesPerMember * members.Length + 2))];
        _shift = 32 - BitOperations.Log2((uint)_places.Length);
        for (int i = 0; i < Factors; i++)
        {
            _factor = 2_654_435_769u + (2u * 1_000_003u * (uint)i);
            if (TryPlaceMembers())
                break;
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

    /// <summary>Whether that was right of late. Where each document has an order of its own, to ask is slower than to look up.</summary>
    public bool IsSteady => _doubt == 0;

    /// <summary>Remembers which member stands behind another.</summary>
    /// <param name="member">The other; -1 for the first.</param>
    /// <param name="next">The member behind it.</param>
    public void Learn(int member, int next)
    {
        _doubt = _after[member + 1] == next ? Math.Max(0, _doubt - 1) : Doubt;
        _after[member + 1] = next;
    }

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
    /// <param name="length">How long the spelling is; it is known before the member is, so that who reads on need not wait.</param>
    public int FindCanonical(ReadOnlySpan<byte> json, out int length)
    {
        int name = LengthOfName(json);
        length = name + "\"\":".Length;
        if (name < 0)
            return -1;
        for (int place = PlaceOf(json.Slice(1, name)); _places[place] is > 0 and int number; place = Next(place))
        {
            ShapeMember member = Members[number - 1];
            if (member.Canonical.Length == length && member.Begins(json))
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

    // False where two meet; both have their places all the same.
    private bool TryPlaceMembers()
    {
        bool isAlone = true;
        Array.Clear(_places);
        for (int i = 0; i < Members.Length; i++)
        {
            int place = PlaceOf(Members[i].Name);
            for (; _places[place] != 0; place = Next(place))
                isAlone = false;
            _places[place] = i + 1;
        }
        return isAlone;
    }

    private int PlaceOf(ReadOnlySpan<byte> name)
    {
        uint hash = (uint)name.Length;
        if (!name.IsEmpty)
            hash += 31u * name[0] + 131u * name[name.Length / 2] + 517u * name[^1];
        return (int)((hash * _factor) >> _shift);
    }

    private int Next(int place) => (place + 1) & (_places.Length - 1);
}
