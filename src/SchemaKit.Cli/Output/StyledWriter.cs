using System.IO;
using Spectre.Console;

namespace SchemaKit.Cli.Output;

/// <summary>Writes lines as they are: in colour where a person reads, never wrapped, and everything in them made visible.</summary>
internal sealed class StyledWriter(TextWriter output, AnsiCapabilities styles)
{
    private readonly AnsiWriter _ansi = new(output, styles);

    public StyledWriter Write(string text, Style? style = null)
    {
        string visible = VisibleText.Of(text);
        if (style is { } look)
            _ansi.Write(visible, look, null);
        else
            _ansi.Write(visible);
        return this;
    }

    public void WriteLine(string text = "", Style? style = null)
    {
        Write(text, style);
        output.WriteLine();
    }
}
