using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace SchemaKit.Documents.Formats;

/// <summary>
/// Goes through the content of a page, and through the forms that it draws as often as it draws them, before letters and
/// lines are made of it: a page of some kilobytes can draw billions.
/// </summary>
internal sealed class PageMeter : BasePageFactory<PageMeter.Measured>
{
    // What it costs to draw a form, if there is nothing in it.
    private const int PartsOfForm = 50;

    private readonly ReadingLimits _limits;

    // The forms that are being drawn, from the page down.
    private readonly Stack<StreamToken> _open = [];

    // The library makes it, by this constructor.
    public PageMeter(
        IPdfTokenScanner pdfScanner,
        IResourceStore resourceStore,
        ILookupFilterProvider filterProvider,
        IPageContentParser pageContentParser,
        ParsingOptions parsingOptions
    )
        : base(
            pdfScanner,
            resourceStore,
            filterProvider,
            new BoundedContentParser(pageContentParser, LimitsOf(parsingOptions)),
            parsingOptions
        ) => _limits = LimitsOf(parsingOptions);

    /// <inheritdoc/>
    protected override Measured ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations
    )
    {
        Count(pageNumber, operations);
        return new Measured();
    }

    private void Count(int pageNumber, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        _limits.Check();
        _limits.CheckDepth(_open.Count);
        _limits.CountPageParts(operations.Count);
        foreach (IGraphicsStateOperation operation in operations)
        {
            if (operation is InvokeNamedXObject form)
                CountForm(pageNumber, form.Name);
            else
                _limits.CountPageParts(LettersOf(operation));
        }
    }

    private void CountForm(int pageNumber, NameToken name)
    {
        if (
            !ResourceStore.TryGetXObject(name, out StreamToken? stream)
            || !stream.StreamDictionary.TryGet(NameToken.Subtype, PdfScanner, out NameToken? kind)
            || !kind.Equals(NameToken.Form)
            // The library does not draw a form within itself.
            || _open.Contains(stream)
        )
            return;
        _limits.CountPageParts(PartsOfForm);
        bool hasResources = stream.StreamDictionary.TryGet(
            NameToken.Resources,
            PdfScanner,
            out DictionaryToken? resources
        );
        if (hasResources)
            ResourceStore.LoadResourceDictionary(resources!);
        Memory<byte> content = stream.Decode(FilterProvider, PdfScanner);
        IReadOnlyList<IGraphicsStateOperation> operations = PageContentParser.Parse(
            pageNumber,
            new MemoryInputBytes(content),
            ParsingOptions.Logger
        );
        _open.Push(stream);
        Count(pageNumber, operations);
        _open.Pop();
        if (hasResources)
            ResourceStore.UnloadResourceDictionary();
    }

    // At most one of a byte.
    private static int LettersOf(IGraphicsStateOperation operation) =>
        operation switch
        {
            ShowText show => Math.Max(show.Text?.Length ?? 0, show.Bytes.Length),
            MoveToNextLineShowText show => Math.Max(show.Text?.Length ?? 0, show.Bytes.Length),
            MoveToNextLineShowTextWithSpacing show => Math.Max(show.Text?.Length ?? 0, show.Bytes.Length),
            ShowTextsWithPositioning show => show.Array.Sum(LettersOf),
            _ => 0,
        };

    private static int LettersOf(IToken token) =>
        token switch
        {
            StringToken text => text.Data.Length,
            HexToken hex => hex.Bytes.Length,
            _ => 0,
        };

    private static ReadingLimits LimitsOf(ParsingOptions options) => ((MeteredFilters)options.FilterProvider!).Limits;

    /// <summary>A page that is not too much.</summary>
    internal sealed record Measured;
}
