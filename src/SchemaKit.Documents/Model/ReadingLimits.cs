using System;
using System.Diagnostics;
using System.Threading;

namespace SchemaKit.Documents.Model;

/// <summary>Counts what a document makes the reader do, and stops it where that is too much.</summary>
/// <param name="options">The limits.</param>
/// <param name="cancellation">Stops it for the caller's own reasons.</param>
internal sealed class ReadingLimits(DocumentOptions options, CancellationToken cancellation)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private DocumentReadException? _refusal;
    private long _expanded;
    private int _cells;
    private int _lines;
    private int _characters;
    private int _elements;
    private int _pageParts;

    /// <summary>How deeply elements may nest.</summary>
    public int MaxDepth => options.MaxDepth;

    /// <summary>How long the content of a page may be before it is taken apart.</summary>
    public int MaxPageBytes => options.MaxCharacters;

    // An element in memory takes many times the bytes that it has in the file, and one on a page hundreds.
    private long MaxElements => options.MaxExpandedBytes / 32;

    private int MaxPageParts => options.MaxCharacters / 8;

    /// <summary>Stops where time is up, or where it was too much before and a library went on all the same.</summary>
    public void Check()
    {
        cancellation.ThrowIfCancellationRequested();
        if (_refusal is not null)
            throw _refusal;
        if (Stopwatch.GetElapsedTime(_start) > options.MaxTime)
            throw Refuse(
                $"more than {options.MaxTime.TotalSeconds:0.#} seconds",
                $"超过 {options.MaxTime.TotalSeconds:0.#} 秒"
            );
    }

    /// <summary>Counts a cell of a table.</summary>
    public void CountCell()
    {
        if (++_cells > options.MaxCells)
            throw Refuse($"more than {options.MaxCells} cells", $"表格单元格超过 {options.MaxCells} 个");
        if (_cells % 1000 == 0)
            Check();
    }

    /// <summary>Counts a line of text.</summary>
    public void CountLine()
    {
        if (++_lines > options.MaxCells)
            throw Refuse($"more than {options.MaxCells} lines of text", $"文字超过 {options.MaxCells} 行");
    }

    /// <summary>Counts an element of XML and its attributes, before they become a tree.</summary>
    public void CountElement(int attributes)
    {
        _elements += 1 + attributes;
        if (_elements > MaxElements)
            throw Refuse(
                $"more than {MaxElements} elements and attributes of XML",
                $"XML 元素和属性超过 {MaxElements} 个"
            );
    }

    /// <summary>Begins with the next page.</summary>
    public void StartPage()
    {
        Check();
        _pageParts = 0;
    }

    /// <summary>Counts letters and lines of a page, before they are made.</summary>
    public void CountPageParts(int count)
    {
        _pageParts += count;
        if (_pageParts > MaxPageParts)
            throw Refuse(
                $"more than {MaxPageParts} letters and lines on one page",
                $"一页内的字符和线条超过 {MaxPageParts} 个"
            );
    }

    /// <summary>Refuses packed bytes of which too much may come that cannot be counted before.</summary>
    public void CheckPacked(int length, int most)
    {
        if (length > most)
            throw Refuse($"a packed stream of more than {most} bytes", $"有一个压缩流超过 {most} 字节");
    }

    /// <summary>Refuses content of a page that is too long.</summary>
    public void CheckPageBytes(long length)
    {
        if (length > MaxPageBytes)
            throw Refuse($"a page of more than {MaxPageBytes} bytes", $"有一页超过 {MaxPageBytes} 字节");
    }

    /// <summary>Counts text.</summary>
    public void CountText(int length)
    {
        _characters += length;
        if (_characters > options.MaxCharacters || _characters < 0)
            throw Refuse(
                $"more than {options.MaxCharacters} characters of text",
                $"文字超过 {options.MaxCharacters} 个字符"
            );
    }

    /// <summary>Counts bytes that came out of compressed ones.</summary>
    public void CountExpanded(int bytes)
    {
        _expanded += bytes;
        if (_expanded > options.MaxExpandedBytes)
            throw Refuse(
                $"more than {options.MaxExpandedBytes} bytes when unpacked",
                $"解压后超过 {options.MaxExpandedBytes} 字节"
            );
    }

    /// <summary>Refuses elements that nest too deeply.</summary>
    public void CheckDepth(int depth)
    {
        if (depth > options.MaxDepth)
            throw Refuse($"elements nested more than {options.MaxDepth} deep", $"元素嵌套超过 {options.MaxDepth} 层");
    }

    // A library that catches all that it meets must not go on with half a document.
    private DocumentReadException Refuse(string english, string chinese) =>
        _refusal = DocumentReadException.TooMuch(english, chinese);
}
