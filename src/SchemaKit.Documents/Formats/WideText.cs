using System;
using System.Linq;
using System.Text;

namespace SchemaKit.Documents.Formats;

/// <summary>
/// Text with bytes of 0, which no text in UTF-8 or GB 18030 has: UTF-16 without a byte order mark. The wrong order of bytes makes
/// other letters of digits and line ends; the one that makes a Chinese or Latin text is the right one.
/// </summary>
internal static class WideText
{
    private const double LeastUsual = 0.9;

    private static readonly UnicodeEncoding[] Orders =
    [
        new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
        new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
    ];

    /// <summary>The text; null where it is one in neither order.</summary>
    public static string? Decode(byte[] bytes)
    {
        (string Text, double Usual)[] orders =
        [
            .. Orders
                .Select(o => Decode(bytes, o))
                .OfType<string>()
                .Select(t => (t, (double)t.Count(IsUsual) / t.Length))
                .OrderByDescending(t => t.Item2),
        ];
        return orders is [{ Usual: >= LeastUsual } best, ..] && orders.All(o => o == best || o.Usual < best.Usual)
            ? best.Text
            : null;
    }

    private static string? Decode(byte[] bytes, UnicodeEncoding encoding)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsUsual(char c) =>
        c
            is '\t'
                or '\r'
                or '\n'
                or '\f'
                or (>= ' ' and <= '~') // Latin
                or (>= '\u00a0' and <= '\u00ff')
                or (>= '\u2000' and <= '\u206f') // punctuation
                or (>= '\u2460' and <= '\u257f') // numbers in circles, lines of tables
                or (>= '\u3001' and <= '\u303f')
                or (>= '\u4e00' and <= '\u9fff') // Han
                or (>= '\uff01' and <= '\uff5e') // wide forms
                or '\u3000';
}
