using System;
using System.Text;

namespace SchemaKit.Documents.Formats;

/// <summary>The characters of a document that is text.</summary>
internal static class DocumentText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Decodes UTF-8, UTF-16, or else GB 18030, as older pages are written.</summary>
    /// <exception cref="DocumentReadException">It is no text in any of them.</exception>
    public static string Decode(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith<byte>([0xff, 0xfe]))
            return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes.AsSpan().StartsWith<byte>([0xfe, 0xff]))
            return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        int start = bytes.AsSpan().StartsWith<byte>([0xef, 0xbb, 0xbf]) ? 3 : 0;
        int zeros = bytes.AsSpan().Count<byte>(0);
        string? text = Plain(bytes.AsSpan(start));
        // A byte of 0 that strayed into a text is one of its characters; in UTF-16 half of a Latin text is made of them.
        if (zeros > 0 && (text is null || zeros > bytes.Length / 20))
            return WideText.Decode(bytes) ?? throw DocumentReadException.Damaged("text", "文本");
        return text ?? Chinese.GetString(bytes);
    }

    private static string? Plain(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding Chinese { get; } = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
}
