using System;
using System.Buffers.Binary;
using System.Linq;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace SchemaKit.Serialization;

/// <summary>What a value is made of: an object of members, or a list of items.</summary>
internal sealed class Shape
{
    // More places than members, each with the number of a member and one, or 0. Which factor spreads them best is tried out: where
    // no two meet, who looks a name up finds it at once, and a processor foretells that.
    private const int PlacesPerMember = 4;
    private const int Factors = 64;
    private const uint FirstFactor = 2_654_435_769;

    // So many guesses in a row must have been right before one is made again.
    private const int Doubt = 32;

    private readonly int[] _places;
    private readonly uint _factor;
    private readonly int _shift;

    // First how many guesses must be right until one is made again. Then which member stood first, and which behind each, in the
    // document before: all documents of one source have one order. They are but guesses, so threads may write over each other's;
    // and apart from all that stays as it is, which threads read at once.
    private readonly int[] _guesses;

    /// <summary>What a value is made of.</summary>
    /// <param name="members">The members of an object, in schema order.</param>
    /// <param name="item">What the items of a list are made of; null where they are neither objects nor lists.</param>
    /// <param name="isList">Whether it is a list.</param>
    public Shape(ShapeMember[] members, Shape? item, bool isList)
    {
        (Members, Item, IsList) = (members, item, isList);
        _guesses = [0, .. Enumerable.Range(0, members.Length + 1)];
        _places = new int[BitOperations.RoundUpToPowerOf2((uint)(PlacesPerMember * members.Length + 2))];
        _shift = 32 - BitOperations.Log2((uint)_places.Length);
        uint[] hashes = [.. members.Select(m => HashOf(m.Name))];
        _factor = BestFactor(hashes);
        for (int i = 0; i < members.Length; i++)
        {
            int place = PlaceOf(hashes[i]);
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
    public int After(int member) => _guesses[member + 2];

    /// <summary>Whether that was right of late. Where each document has an order of its own, to ask is slower than to look up.</summary>
    public bool IsSteady => _guesses[0] == 0;

    /// <summary>Remembers which member stands behind another.</summary>
    /// <param name="member">The other; -1 for the first.</param>
    /// <param name="next">The member behind it.</param>
    public void Learn(int member, int next)
    {
        // Without a branch: in an order drawn by lot no processor could predict one, and it would spoil the prediction of those behind it.
        // Both are members, so their difference is never negative.
        int isWrong = -(_guesses[member + 2] ^ next) >> 31;
        _guesses[0] = (Math.Max(0, _guesses[0] - 1) & ~isWrong) | (Doubt & isWrong);
        _guesses[member + 2] = next;
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
    /// <returns>The member, and the length of its spelling: it is known first, so that who reads on need not wait for the member.</returns>
    public (int Member, int Length) FindCanonical(ReadOnlySpan<byte> json)
    {
        int name = LengthOfName(json);
        int length = name + "\"\":".Length;
        if (name < 0)
            return (-1, length);
        for (int place = PlaceOf(json.Slice(1, name)); _places[place] is > 0 and int number; place = Next(place))
        {
            ShapeMember member = Members[number - 1];
            if (member.Canonical.Length == length && member.Begins(json))
                return (number - 1, length);
        }
        return (-1, length);
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

    // That with which the fewest meet. Names of one hash meet whatever the factor.
    private uint BestFactor(uint[] hashes)
    {
        (uint best, int fewest) = (FirstFactor, int.MaxValue);
        int inevitable = hashes.Length - hashes.Distinct().Count();
        var isTaken = new bool[_places.Length];
        for (uint i = 0; i < Factors && fewest > inevitable; i++)
        {
            uint factor = FirstFactor + 2 * i;
            int met = 0;
            Array.Clear(isTaken);
            foreach (uint hash in hashes)
            {
                ref bool place = ref isTaken[(hash * factor) >> _shift];
                met += place ? 1 : 0;
                place = true;
            }
            if (met < fewest)
                (best, fewest) = (factor, met);
        }
        return best;
    }

    // Of the length and of up to nine bytes: the first, the last, and one in the middle.
    private static uint HashOf(ReadOnlySpan<byte> name)
    {
        uint hash = (uint)name.Length;
        if (name.Length >= sizeof(uint))
        {
            hash ^= BinaryPrimitives.ReadUInt32LittleEndian(name);
            hash += BitOperations.RotateLeft(BinaryPrimitives.ReadUInt32LittleEndian(name[^sizeof(uint)..]), 15);
            return hash + 0x0101_0101u * name[name.Length / 2];
        }
        foreach (byte b in name)
            hash = 131 * hash + b;
        return hash;
    }

    private int PlaceOf(ReadOnlySpan<byte> name) => PlaceOf(HashOf(name));

    private int PlaceOf(uint hash) => (int)((hash * _factor) >> _shift);

    private int Next(int place) => (place + 1) & (_places.Length - 1);
}
