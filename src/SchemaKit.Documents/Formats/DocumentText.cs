using System;
using System.Text;

namespace SchemaKit.Documents.Formats;

/// <summary>The characters of a document that is text.</summary>
internal static class DocumentText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Decodes UTF-8, UTF-16 with a byte order mark, or else GB 18030, as older pages are written.</summary>
    public static string Decode(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith<byte>([0xff, 0xfe]))
            return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes.AsSpan().StartsWith<byte>([0xfe, 0xff]))
            return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        int start = bytes.AsSpan().StartsWith<byte>([0xef, 0xbb, 0xbf]) ? 3 : 0;
        try
        {
            return Strict.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException)
        {
            return Chinese.GetString(bytes);
        }
    }

    private static Encoding Chinese { get; } = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
}
