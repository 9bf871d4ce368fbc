using SchemaKit.Cli.Lines;

namespace SchemaKit.Cli.Output;

/// <summary>The names of the output formats.</summary>
internal static class OutputFormat
{
    public const string Text = "text";
    public const string Json = "json";

    public static IReportOutput Open(
        string format,
        string language,
        Terminal terminal,
        ProgressLine? progress = null
    ) => format == Json ? new JsonOutput(terminal.Output) : new TextOutput(terminal, language, progress);
}
