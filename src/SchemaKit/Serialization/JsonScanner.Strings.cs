using System;
using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;
using SchemaKit.Schema.Text;

namespace SchemaKit.Serialization;

public ref partial struct JsonScanner
{
    // RFC 8259, section 7: what cannot stand for itself inside a string.
    private static readonly SearchValues<byte> Special = SearchValues.Create([
        .. "\"\\"u8,
        .. "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F"u8,
        .. "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F"u8,
    ]);

    /// <summary>Reads a string of a length within bounds.</summary>
    /// <param name="minLength">The least number of Unicode code points.</param>
    /// <param name="maxLength">The greatest number of Unicode code points.</param>
    /// <returns>
    /// The string, its escapes resolved; an empty one where there is none, and where no sequence of Unicode characters
    /// stands behind it: invalid UTF-8, or the escape of one half of a surrogate pair.
    /// </returns>
    public string ReadString(int minLength = 0, int maxLength = int.MaxValue)
    {
        string value = Encoding.UTF8.GetString(ReadText());
        // A code point takes one code unit or two, so most lengths need no counting.
        if (value.Length < 2L * minLength || value.Length > maxLength)
        {
            int length = CodePoints.Count(value);
            Require(length >= minLength && length <= maxLength);
        }
        return value;
    }

    /// <summary>Reads a string as UTF-8. Nothing is allocated where it has no escapes.</summary>
    /// <returns>The content, its escapes resolved; as of <see cref="ReadString"/>.</returns>
    public ReadOnlySpan<byte> ReadText()
    {
        if (!TryReadText(out ReadOnlySpan<byte> utf8))
            Fail();
        return utf8;
    }

    /// <summary>Reads a calendar day, RFC 3339 full-date.</summary>
    public DateOnly ReadDate()
    {
        string text = ReadString();
        DateOnly value = default;
        Require(DateText.IsDate(text) && TextFormats.TryParseDate(text, out value));
        return value;
    }

    /// <summary>Reads a string as UTF-8; false where there is none.</summary>
    internal bool TryReadText(out ReadOnlySpan<byte> utf8)
    {
        utf8 = default;
        int start = SkipWhitespace(_utf8, _position);
        if (!Is(_utf8, start, (byte)'"'))
            return false;
        ReadOnlySpan<byte> rest = _utf8.Slice(++start);
        int length = rest.IndexOfAny(Special);
        if (length >= 0 && rest[length] == '\\')
            return TryReadEscapedText(start, out utf8);
        if (length < 0 || rest[length] != '"' || !Utf8.IsValid(rest[..length]))
            return false;
        utf8 = rest[..length];
        _position = start + length + 1;
        return true;
    }

    private bool TryReadEscapedText(int start, out ReadOnlySpan<byte> utf8)
    {
        utf8 = default;
        int end = EndOfString(_utf8, start);
        if (end < 0)
            return false;

        ReadOnlySpan<byte> raw = _utf8[start..end];
        var text = new byte[raw.Length]; // no escape is shorter than what it stands for
        int written = 0;
        while (true)
        {
            int plain = raw.IndexOf((byte)'\\');
            if (plain < 0)
                plain = raw.Length;
            raw[..plain].CopyTo(text.AsSpan(written));
            written += plain;
            raw = raw.Slice(plain);
            if (raw.IsEmpty)
                break;
            if (!TryReadEscape(ref raw, out Rune rune))
                return false;
            written += rune.EncodeToUtf8(text.AsSpan(written));
        }
        if (!Utf8.IsValid(text.AsSpan(0, written)))
            return false;
        utf8 = text.AsSpan(0, written);
        _position = end + 1;
        return true;
    }

    /// <summary>The place of the closing quotation mark, or -1. Every backslash has a character after it.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="position">The place behind the opening quotation mark.</param>
    internal static int EndOfString(ReadOnlySpan<byte> utf8, int position)
    {
        while (true)
        {
            int offset = utf8.Slice(position).IndexOfAny(Special);
            if (offset < 0)
                return -1;
            position += offset;
            if (utf8[position] == '"')
                return position;
            if (utf8[position] != '\\' || position + 2 > utf8.Length)
                return -1;
            position += 2;
        }
    }

    private static bool TryReadEscape(ref ReadOnlySpan<byte> raw, out Rune rune)
    {
        int plain = raw[1] switch
        {
            (byte)'"' => '"',
            (byte)'\\' => '\\',
            (byte)'/' => '/',
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            _ => -1,
        };
        if (plain >= 0)
        {
            rune = new Rune(plain);
            raw = raw.Slice(2);
            return true;
        }
        if (!TryReadCodeUnit(ref raw, out char first))
        {
            rune = default;
            return false;
        }
        if (Rune.TryCreate(first, out rune))
            return true;
        return TryReadCodeUnit(ref raw, out char second) && Rune.TryCreate(first, second, out rune);
    }

    private static bool TryReadCodeUnit(ref ReadOnlySpan<byte> raw, out char unit)
    {
        // RFC 8259 wants four hexadecimal digits; the parser would be content with fewer.
        unit = default;
        if (
            raw.Length < 6
            || !raw.StartsWith("\\u"u8)
            || !Utf8Parser.TryParse(raw.Slice(2, 4), out ushort value, out int consumed, 'x')
            || consumed != 4
        )
            return false;
        unit = (char)value;
        raw = raw.Slice(6);
        return true;
    }
}
