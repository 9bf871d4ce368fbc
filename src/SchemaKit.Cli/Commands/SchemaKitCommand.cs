using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Commands;

/// <summary>The <c>schemakit</c> command with its subcommands.</summary>
internal static class SchemaKitCommand
{
    private const string LanguageOption = "--lang";

    // A file may be called @name: nothing is read from it but the report.
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    public static ExitCode Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        // The command must be built to learn in which language to build it.
        ParseResult parsed = Parse(arguments, Language.Chinese, terminal);
        if (parsed.GetResult(LanguageOption) is { Tokens: [{ Value: Language.English }] })
            parsed = Parse(arguments, Language.English, terminal);
        bool isWrongUse = parsed.Action is ParseErrorAction;
        int code = parsed.Invoke(
            new InvocationConfiguration
            {
                Output = isWrongUse ? terminal.Error : terminal.Output,
                Error = terminal.Error,
                // A defect must not pass for a broken rule: both would be 1.
                EnableDefaultExceptionHandler = false,
            }
        );
        return isWrongUse ? ExitCode.Unusable : (ExitCode)code;
    }

    private static ParseResult Parse(IReadOnlyList<string> arguments, string spoken, Terminal terminal)
    {
        var language = new Option<string>(LanguageOption)
        {
            Description = Texts.LanguageOption.In(spoken),
            DefaultValueFactory = _ => Language.Chinese,
            Recursive = true,
        };
        language.AcceptOnlyFromAmong(Language.Chinese, Language.English);
        var root = new Command("schemakit", Texts.Root.In(spoken))
        {
            new CheckCommand(spoken, language, terminal),
            new AnalyzeCommand(spoken, language, terminal),
            language,
            new HelpOption(),
            new VersionOption(),
        };
        return root.Parse(arguments, Parser);
    }
}
