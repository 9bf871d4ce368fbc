using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Model;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace SchemaKit.Documents.Formats;

/// <summary>The filters that unpack the streams of a PDF, each of which counts what it unpacks.</summary>
/// <param name="limits">What a document may hold.</param>
internal sealed class MeteredFilters(ReadingLimits limits) : IFilterProvider
{
    private static readonly IFilterProvider Filters = DefaultFilterProvider.Instance;

    /// <summary>What a document may hold.</summary>
    public ReadingLimits Limits { get; } = limits;

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Metered(Filters.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Metered(Filters.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Metered(Filters.GetAllFilters());

    private IReadOnlyList<IFilter> Metered(IReadOnlyList<IFilter> filters)
    {
        Limits.Check();
        return [.. filters.Select(f => new MeteredFilter(f, Limits))];
    }
}
