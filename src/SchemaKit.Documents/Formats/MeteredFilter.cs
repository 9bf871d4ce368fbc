using System;
using System.IO;
using System.IO.Compression;
using SchemaKit.Documents.Model;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace SchemaKit.Documents.Formats;

/// <summary>A filter of a PDF that refuses what would unpack to too much, before it is unpacked into memory.</summary>
internal sealed class MeteredFilter(IFilter filter, ReadingLimits limits) : IFilter
{
    // LZW makes up to some 1,300 bytes of one; nothing but old scanners writes it.
    private const int MaxLzwBytes = 128 << 10;

    /// <inheritdoc/>
    public bool IsSupported => filter.IsSupported;

    /// <inheritdoc/>
    public Memory<byte> Decode(
        Memory<byte> input,
        DictionaryToken streamDictionary,
        IFilterProvider filterProvider,
        int filterIndex
    )
    {
        if (filter is FlateFilter)
            CountInflated(input);
        else if (filter is LzwFilter)
            limits.CheckPacked(input.Length, MaxLzwBytes);
        Memory<byte> decoded = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        if (filter is not FlateFilter)
            limits.CountExpanded(decoded.Length);
        return decoded;
    }

    private void CountInflated(Memory<byte> input)
    {
        // Two bytes of header; damaged streams are the filter's own affair, up to where they are damaged.
        using var packed = new MemoryStream(input[Math.Min(2, input.Length)..].ToArray(), writable: false);
        using var inflated = new DeflateStream(packed, CompressionMode.Decompress);
        byte[] buffer = new byte[64 << 10];
        try
        {
            while (inflated.Read(buffer) is > 0 and int read)
            {
                limits.CountExpanded(read);
                limits.Check();
            }
        }
        catch (InvalidDataException) { }
    }
}
