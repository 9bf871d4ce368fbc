using System.Collections.Generic;
using SchemaKit.Documents.Forms;

namespace SchemaKit.Documents.Reading;

/// <summary>Finds the header of a row: the labels above it, or those above an earlier part of the same table.</summary>
/// <param name="minimum">How alike labels must be.</param>
internal sealed class HeaderFinder(double minimum)
{
    private readonly Dictionary<(HeaderRows, FormBlock), HeaderMatch> _matches = [];
    private readonly Dictionary<FormBlock, HeaderMatch> _last = [];

    /// <summary>The blocks of which a header was found, and it.</summary>
    public IReadOnlyDictionary<FormBlock, HeaderMatch> Found => _last;

    /// <summary>The header of a row of a block: one that is like it, or else what stands above, which may still tell the order.</summary>
    public HeaderMatch Of(RowRecord record, FormBlock block)
    {
        HeaderMatch match = record.TextHeader ?? At(record.Header, block);
        if (match.IsLikely)
            _last[block] = match;
        return _last.GetValueOrDefault(block) ?? match;
    }

    /// <summary>The header that rows above data make for a block, like it or not.</summary>
    public HeaderMatch At(HeaderRows rows, FormBlock block)
    {
        if (!_matches.TryGetValue((rows, block), out HeaderMatch? match))
            _matches.Add((rows, block), match = HeaderMatch.Of(block, rows, minimum));
        return match;
    }
}
