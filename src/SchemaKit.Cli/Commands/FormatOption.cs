using System.CommandLine;
using SchemaKit.Cli.Output;

namespace SchemaKit.Cli.Commands;

/// <summary>The option <c>--format</c> of the commands that tell their result to people or to other programs.</summary>
internal static class FormatOption
{
    public static Option<string> Of(string spoken)
    {
        var format = new Option<string>("--format")
        {
            DefaultValueFactory = _ => OutputFormat.Text,
            Description = Texts.FormatOption.In(spoken),
        };
        format.AcceptOnly(
            OutputFormat.Text,
            OutputFormat.Json,
            v => v is OutputFormat.Text or OutputFormat.Json,
            spoken
        );
        return format;
    }
}
