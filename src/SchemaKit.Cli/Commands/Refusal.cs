using SchemaKit.Cli.Output;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Commands;

/// <summary>What a command says where it cannot do what is asked.</summary>
internal static class Refusal
{
    public static ExitCode Refuse(this Terminal terminal, Phrase reason, string language)
    {
        terminal.Error.WriteLine(VisibleText.Of(reason.In(language)));
        return ExitCode.Unusable;
    }
}
