using System;
using System.Collections.Generic;

namespace SchemaKit.Schema.Text;

/// <summary>A set of code points: ranges and general categories, or all but these.</summary>
internal sealed class CharacterSet
{
    private const int AsciiEnd = 0x80;

    // ECMA-262, 12.2 White Space and 12.3 Line Terminators. Space_Separator is written out: runtimes disagree about U+180E.
    private static readonly int[] SpaceBounds =
    [
        '\t',
        '\r' + 1,
        ' ',
        ' ' + 1,
        0xA0,
        0xA1,
        0x1680,
        0x1681,
        0x2000,
        0x200B,
        0x2028,
        0x202A,
        0x202F,
        0x2030,
        0x205F,
        0x2060,
        0x3000,
        0x3001,
        0xFEFF,
        0xFF00,
    ];

    private static readonly int[] DigitBounds = ['0', '9' + 1];
    private static readonly int[] WordBounds = ['0', '9' + 1, 'A', 'Z' + 1, '_', '_' + 1, 'a', 'z' + 1];
    private static readonly int[] LineEndBounds = ['\n', '\n' + 1, '\r', '\r' + 1, 0x2028, 0x202A];

    private readonly int[] _bounds;
    private readonly int _categories;
    private readonly bool _isNegated;
    private readonly bool[] _ascii = new bool[AsciiEnd];

    /// <param name="bounds">Ascending: from each even one on a code point is in, from each odd one on it is out.</param>
    /// <param name="categories">A bit for each general category that is in.</param>
    /// <param name="isNegated">Whether the set is what these leave out.</param>
    public CharacterSet(int[] bounds, int categories = 0, bool isNegated = false)
    {
        _bounds = bounds;
        _categories = categories;
        _isNegated = isNegated;
        for (int codePoint = 0; codePoint < AsciiEnd; codePoint++)
            _ascii[codePoint] = Search(codePoint);
    }

    /// <summary><c>\d</c>: the ASCII digits.</summary>
    public static CharacterSet Digit { get; } = new(DigitBounds);

    /// <summary><c>\D</c></summary>
    public static CharacterSet NoDigit { get; } = new(Complement(DigitBounds));

    /// <summary><c>\w</c>: ASCII letters, ASCII digits and <c>_</c>.</summary>
    public static CharacterSet Word { get; } = new(WordBounds);

    /// <summary><c>\W</c></summary>
    public static CharacterSet NoWord { get; } = new(Complement(WordBounds));

    /// <summary><c>\s</c>: WhiteSpace and LineTerminator of ECMA-262.</summary>
    public static CharacterSet Space { get; } = new(SpaceBounds);

    /// <summary><c>\S</c></summary>
    public static CharacterSet NoSpace { get; } = new(Complement(SpaceBounds));

    /// <summary><c>.</c>: all but line terminators.</summary>
    public static CharacterSet NoLineEnd { get; } = new(Complement(LineEndBounds));

    /// <summary>Ascending: the code points at which the set, but for its categories, goes from in to out or back.</summary>
    public IReadOnlyList<int> Bounds => _bounds;

    /// <summary>Whether general categories decide as well.</summary>
    public bool HasCategories => _categories != 0;

    /// <summary>The characters of some general categories.</summary>
    public static CharacterSet OfCategories(int categories) => new([], categories);

    /// <summary>Whether a code point is in the set.</summary>
    public bool Contains(int codePoint) => codePoint < AsciiEnd ? _ascii[codePoint] : Search(codePoint);

    /// <summary>Adds the characters to a set that is being built.</summary>
    public void AddTo(CharacterSetBuilder target)
    {
        for (int i = 0; i < _bounds.Length; i += 2)
            target.AddRange(_bounds[i], _bounds[i + 1] - 1);
        target.AddCategories(_categories);
    }

    private static int[] Complement(int[] bounds)
    {
        var complement = new int[bounds.Length + 2];
        bounds.CopyTo(complement, 1);
        complement[complement.Length - 1] = CodePoints.Last + 1;
        return complement;
    }

    private bool Search(int codePoint)
    {
        int index = Array.BinarySearch(_bounds, codePoint);
        int boundsBelow = index >= 0 ? index + 1 : ~index;
        bool isListed =
            boundsBelow % 2 == 1 || (_categories != 0 && (_categories & GeneralCategories.Bit(codePoint)) != 0);
        return isListed != _isNegated;
    }
}
