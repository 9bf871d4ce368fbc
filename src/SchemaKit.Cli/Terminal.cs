using System;
using System.IO;
using System.Text;
using Spectre.Console;

namespace SchemaKit.Cli;

/// <summary>What the command reads from and writes to. Text is UTF-8 without a byte order mark; a line ends in <c>\n</c>.</summary>
internal sealed class Terminal : IDisposable
{
    private readonly StreamWriter _output;
    private readonly StreamWriter _error;

    public Terminal(Stream input, Stream output, Stream error, AnsiCapabilities? styles = null)
    {
        Input = input;
        _output = Writer(output);
        _error = Writer(error);
        Styles = styles ?? NoStyles;
    }

    /// <summary>No escape sequences at all.</summary>
    public static AnsiCapabilities NoStyles => new() { Ansi = false, ColorSystem = ColorSystem.NoColors };

    public Stream Input { get; }

    public TextWriter Output => _output;

    public TextWriter Error => _error;

    /// <summary>Which escape sequences the output may hold: none, unless a person reads it.</summary>
    public AnsiCapabilities Styles { get; }

    /// <summary>Whether a person looks at the error output while the command runs.</summary>
    public bool ShowsProgress { get; init; }

    public static Terminal OfProcess()
    {
        bool isStyled = MayStyle(Console.IsOutputRedirected, Environment.GetEnvironmentVariable("NO_COLOR"));
        // A terminal elsewhere takes UTF-8 as it is.
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Terminal(
            Console.OpenStandardInput(),
            Console.OpenStandardOutput(),
            Console.OpenStandardError(),
            isStyled ? AnsiCapabilities.Create(Console.Out) : null
        )
        {
            ShowsProgress = !Console.IsErrorRedirected,
        };
    }

    /// <summary>Whether the output may be coloured; see https://no-color.org.</summary>
    public static bool MayStyle(bool isRedirected, string? noColor) => !isRedirected && string.IsNullOrEmpty(noColor);

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
}
