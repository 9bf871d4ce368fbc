using System;
using System.Text;

namespace SchemaKit.Schema.Json;

/// <summary>Decodes UTF-8 strictly and says where it stops being UTF-8.</summary>
internal static class Utf8Text
{
    /// <summary>
    /// The text of the bytes without a byte order mark, up to the first that are not UTF-8 (RFC 3629);
    /// <paramref name="invalid"/> spells those, and is null where all are.
    /// </summary>
    public static string Decode(byte[] utf8, out string? invalid)
    {
        int start = utf8.Length >= 3 && utf8[0] == 0xEF && utf8[1] == 0xBB && utf8[2] == 0xBF ? 3 : 0;
        int end = start;
        while (end < utf8.Length)
        {
            int length = SequenceLength(utf8, end);
            if (length == 0)
                break;
            end += length;
        }
        string text = Encoding.UTF8.GetString(utf8, start, end - start);
        invalid = end == utf8.Length ? null : BitConverter.ToString(utf8, end, Math.Min(4, utf8.Length - end));
        return text;
    }

    // The length of the well-formed sequence at an offset, by table 3-7 of the Unicode Standard; 0 where there is none.
    private static int SequenceLength(byte[] utf8, int at)
    {
        byte lead = utf8[at];
        if (lead < 0x80)
            return 1;
        if (lead is >= 0xC2 and <= 0xDF)
            return IsTail(utf8, at + 1, 0x80, 0xBF) ? 2 : 0;
        if (lead is >= 0xE0 and <= 0xEF)
        {
            int low = lead == 0xE0 ? 0xA0 : 0x80;
            int high = lead == 0xED ? 0x9F : 0xBF;
            return IsTail(utf8, at + 1, low, high) && IsTail(utf8, at + 2, 0x80, 0xBF) ? 3 : 0;
        }
        if (lead is >= 0xF0 and <= 0xF4)
        {
            int low = lead == 0xF0 ? 0x90 : 0x80;
            int high = lead == 0xF4 ? 0x8F : 0xBF;
            return
                IsTail(utf8, at + 1, low, high) && IsTail(utf8, at + 2, 0x80, 0xBF) && IsTail(utf8, at + 3, 0x80, 0xBF)
                ? 4
                : 0;
        }
        return 0;
    }

    private static bool IsTail(byte[] utf8, int at, int low, int high) =>
        at < utf8.Length && utf8[at] >= low && utf8[at] <= high;
}
