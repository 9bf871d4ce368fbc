using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace SchemaKit.Generator.Data;

/// <summary>
/// Tells whether the bytes behind a text are UTF-8. The compiler reads whatever there is: it falls back on the encoding of
/// the machine, or puts U+FFFD in the place of bytes that it does not understand. Readers refuse such a file everywhere.
/// </summary>
internal static class DataEncoding
{
    private const char Replacement = '\uFFFD';

    /// <summary>Where a text stops being UTF-8, as far as that is known; null where all of it is.</summary>
    public static int? FirstWrong(SourceText source, string content)
    {
        if (source.Encoding is { } encoding && encoding.CodePage != Encoding.UTF8.CodePage)
            return 0;
        // The character may well stand in the file: then the text encoded again is the file.
        int at = content.IndexOf(Replacement);
        return at < 0 || IsEncodedAs(source, withMark: false) || IsEncodedAs(source, withMark: true) ? null : at;
    }

    private static bool IsEncodedAs(SourceText source, bool withMark) =>
        SourceText
            .From(source.ToString(), new UTF8Encoding(withMark), source.ChecksumAlgorithm)
            .GetChecksum()
            .SequenceEqual(source.GetChecksum());
}
