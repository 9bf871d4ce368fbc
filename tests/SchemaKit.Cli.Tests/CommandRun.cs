using System.IO;
using System.Text;
using System.Text.Json;
using SchemaKit.Cli.Commands;
using Spectre.Console;

namespace SchemaKit.Cli.Tests;

/// <summary>One run of the command in this process, and what it left.</summary>
internal sealed record CommandRun(int ExitCode, byte[] OutputBytes, string Error)
{
    public string Output => Encoding.UTF8.GetString(OutputBytes);

    public string[] Lines => Output.Split('\n');

    public JsonElement Json => JsonDocument.Parse(OutputBytes).RootElement;

    public JsonElement OnlyReport => Assert.Single(Json.GetProperty("reports").EnumerateArray());

    public static CommandRun Of(params string[] arguments) => With([], null, arguments);

    public static CommandRun With(byte[] input, AnsiCapabilities? styles, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        ExitCode code;
        using (var terminal = new Terminal(new MemoryStream(input), output, error, styles))
            code = SchemaKitCommand.Run(arguments, terminal);
        return new CommandRun((int)code, output.ToArray(), Encoding.UTF8.GetString(error.ToArray()));
    }
}
