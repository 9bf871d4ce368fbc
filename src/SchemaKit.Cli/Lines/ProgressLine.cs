using System;
using System.Diagnostics;
using System.IO;
using SchemaKit.Cli.Output;

namespace SchemaKit.Cli.Lines;

/// <summary>Says in one line of the terminal how far the reading is; where nobody looks at it, says nothing.</summary>
internal sealed class ProgressLine(Terminal terminal, string language)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _sinceShown = Stopwatch.StartNew();
    private string _file = "";
    private Stream? _stream;
    private long _reports;
    private int _shown;

    /// <summary>Begins with a file.</summary>
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
        if (!terminal.ShowsProgress || _sinceShown.Elapsed < Interval)
            return;
        _sinceShown.Restart();
        string text = Texts.Progress(_file, _reports, Percent()).In(language);
        terminal.Error.Write("\r" + text.PadRight(_shown));
        terminal.Error.Flush();
        _shown = text.Length;
    }

    /// <summary>Takes the line away, so that other text can stand in its place.</summary>
    public void Clear()
    {
        if (_shown == 0)
            return;
        // Wide characters take two columns.
        terminal.Error.Write("\r" + new string(' ', 2 * _shown) + "\r");
        terminal.Error.Flush();
        _shown = 0;
    }

    private int? Percent() =>
        _stream is { CanSeek: true, Length: > 0 } ? (int)(100 * _stream.Position / _stream.Length) : null;
}
