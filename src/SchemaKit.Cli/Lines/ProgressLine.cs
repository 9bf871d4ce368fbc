using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using SchemaKit.Cli.Output;
using SchemaKit.Documents.Writing;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Lines;

/// <summary>Says in one line of the terminal how far the reading is; where nobody looks at it, says nothing.</summary>
internal sealed class ProgressLine(Terminal terminal, string language)
{
    // A line that wraps cannot be taken away; no terminal is narrower.
    private const int MaxWidth = 78;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _sinceShown = Stopwatch.StartNew();
    private string _file = "";
    private Stream? _stream;
    private long _reports;
    private int _shown;

    /// <summary>Begins with a file that holds a report a line.</summary>
    public void Start(string file, Stream stream)
    {
        Clear();
        _file = VisibleText.Of(file);
        _stream = stream;
        _reports = 0;
    }

    /// <summary>Counts one line more.</summary>
    public void Count()
    {
        _reports++;
        if (IsDue)
            Show(Texts.Progress(_file, _reports, Percent()));
    }

    /// <summary>Goes through files that are a report each, and says at which it is. One file is told by its end.</summary>
    public IEnumerable<string> Over(IReadOnlyList<string> files)
    {
        for (int i = 0; i < files.Count; i++)
        {
            // The first may take long, and nothing else says that there are more.
            if (files.Count > 1 && (IsDue || (i == 0 && terminal.ShowsProgress)))
                Show(Texts.Progress(VisibleText.Of(files[i]), i + 1, files.Count));
            yield return files[i];
        }
        Clear();
    }

    /// <summary>Takes the line away, so that other text can stand in its place.</summary>
    public void Clear()
    {
        if (_shown == 0)
            return;
        terminal.Error.Write("\r" + new string(' ', _shown) + "\r");
        terminal.Error.Flush();
        _shown = 0;
    }

    /// <summary>Tells something beside the output, where the line stood.</summary>
    public void Tell(Phrase text)
    {
        Clear();
        terminal.Error.WriteLine(VisibleText.Of(text.In(language)));
    }

    private bool IsDue => terminal.ShowsProgress && _sinceShown.Elapsed >= Interval;

    private void Show(Phrase progress)
    {
        _sinceShown.Restart();
        // What is half written would be overwritten.
        terminal.Output.Flush();
        string text = Fitting(progress.In(language));
        int width = TextWidth.Of(text);
        terminal.Error.Write("\r" + text + new string(' ', Math.Max(0, _shown - width)));
        terminal.Error.Flush();
        _shown = width;
    }

    // The end of a path tells more than its beginning, and the counts stand behind it.
    private static string Fitting(string text)
    {
        if (TextWidth.Of(text) <= MaxWidth)
            return text;
        int start = 0;
        while (TextWidth.Of(text[start..]) >= MaxWidth - 1 || char.IsLowSurrogate(text[start]))
            start++;
        return "…" + text[start..];
    }

    private int? Percent() =>
        _stream is { CanSeek: true, Length: > 0 } ? (int)(100 * _stream.Position / _stream.Length) : null;
}
