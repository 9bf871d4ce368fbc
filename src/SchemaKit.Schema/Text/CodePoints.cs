using System.Globalization;

namespace SchemaKit.Schema.Text;

/// <summary>Texts as ECMA-262 reads them under the flag <c>u</c>: a surrogate pair is one character, a lone surrogate another.</summary>
internal static class CodePoints
{
    /// <summary>The last code point of Unicode.</summary>
    public const int Last = 0x10FFFF;

    private const int FirstBeyondUtf16Unit = 0x10000;

    /// <summary>The code point that starts at an index.</summary>
    public static int At(string text, int index) =>
        index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1])
            ? char.ConvertToUtf32(text[index], text[index + 1])
            : text[index];

    /// <summary>How many UTF-16 units a code point takes.</summary>
    public static int Width(int codePoint) => codePoint < FirstBeyondUtf16Unit ? 1 : 2;

    /// <summary>
    /// The General_Category of a code point. This is the one thing about a pattern that depends on the runtime: on the
    /// version of Unicode that it knows.
    /// </summary>
    public static UnicodeCategory Category(int codePoint) =>
        codePoint < FirstBeyondUtf16Unit
            ? CharUnicodeInfo.GetUnicodeCategory((char)codePoint)
            : CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(codePoint), 0);
}
