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
    private long _expanded;
    private int _cells;
    private int _characters;

    /// <summary>How deeply elements may nest.</summary>
    public int MaxDepth => options.MaxDepth;

    /// <summary>Stops where time is up.</summary>
    public void Check()
    {
        cancellation.ThrowIfCancellationRequested();
        if (Stopwatch.GetElapsedTime(_start) > options.MaxTime)
            throw DocumentReadException.TooMuch(
                $"more than {options.MaxTime.TotalSeconds:0.#} seconds",
                $"超过 {options.MaxTime.TotalSeconds:0.#} 秒"
            );
    }

    /// <summary>Counts a cell of a table.</summary>
    public void CountCell()
    {
        if (++_cells > options.MaxCells)
            throw DocumentReadException.TooMuch(
                $"more than {options.MaxCells} cells",
                $"表格单元格超过 {options.MaxCells} 个"
            );
        if (_cells % 1000 == 0)
            Check();
    }

    /// <summary>Counts text.</summary>
    public void CountText(int length)
    {
        _characters += length;
        if (_characters > options.MaxCharacters || _characters < 0)
            throw DocumentReadException.TooMuch(
                $"more than {options.MaxCharacters} characters of text",
                $"文字超过 {options.MaxCharacters} 个字符"
            );
    }

    /// <summary>Counts bytes that came out of compressed ones.</summary>
    public void CountExpanded(int bytes)
    {
        _expanded += bytes;
        if (_expanded > options.MaxExpandedBytes)
            throw DocumentReadException.TooMuch(
                $"more than {options.MaxExpandedBytes} bytes when unpacked",
                $"解压后超过 {options.MaxExpandedBytes} 字节"
            );
    }

    /// <summary>Refuses elements that nest too deeply.</summary>
    public void CheckDepth(int depth)
    {
        if (depth > options.MaxDepth)
            throw DocumentReadException.TooMuch(
                $"elements nested more than {options.MaxDepth} deep",
                $"元素嵌套超过 {options.MaxDepth} 层"
            );
    }
}
