using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using SchemaKit.Cli.Output;
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
        string spoken = AskedFor(parsed) ?? Language.Chinese;
        if (spoken != Language.Chinese)
            parsed = Parse(arguments, spoken, terminal);
        return parsed.Action is ParseErrorAction
            ? Refuse(parsed, spoken, terminal)
            : (ExitCode)Invoke(parsed, terminal.Output, terminal);
    }

    // An option that lacks its value takes --lang for it; the language is still the one that is asked for.
    private static string? AskedFor(ParseResult parsed)
    {
        Token[] tokens = [.. parsed.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash)];
        int option = Array.FindIndex(tokens, t => t.Value == LanguageOption);
        return option >= 0 && option + 1 < tokens.Length ? SpokenLanguage.Of(tokens[option + 1].Value) : null;
    }

    // The library would say it in English.
    private static ExitCode Refuse(ParseResult parsed, string spoken, Terminal terminal)
    {
        foreach (string message in UsageErrors.Of(parsed).Select(e => e.In(spoken)).Distinct())
            terminal.Error.WriteLine(VisibleText.Of(message));
        if (!UsageErrors.IsIncomplete(parsed))
            return ExitCode.Unusable;
        terminal.Error.WriteLine();
        Command command = parsed.CommandResult.Command;
        string[] help = command.Subcommands.Count > 0 ? ["--help"] : [command.Name, "--help"];
        Invoke(Parse(help, spoken, terminal), terminal.Error, terminal);
        return ExitCode.Unusable;
    }

    private static int Invoke(ParseResult parsed, TextWriter output, Terminal terminal) =>
        parsed.Invoke(
            new InvocationConfiguration
            {
                Output = output,
                Error = terminal.Error,
                // A defect must not pass for a broken rule: both would be 1.
                EnableDefaultExceptionHandler = false,
            }
        );

    private static ParseResult Parse(IReadOnlyList<string> arguments, string spoken, Terminal terminal)
    {
        var language = new Option<string>(LanguageOption)
        {
            Description = Texts.LanguageOption.In(spoken),
            DefaultValueFactory = _ => spoken,
            Recursive = true,
        };
        language.AcceptOnly(Language.Chinese, Language.English, v => SpokenLanguage.Of(v) is not null, spoken);
        var root = new Command("schemakit", Texts.Root.In(spoken))
        {
            new CheckCommand(spoken, language, terminal),
            new LocateCommand(spoken, language, terminal),
            new CompleteCommand(spoken, language, terminal),
            new RenderCommand(spoken, language, terminal),
            new ConvertCommand(spoken, language, terminal),
            new ReadCommand(spoken, language, terminal),
            new AggregateCommand(spoken, language, terminal),
            new CompareCommand(spoken, language, terminal),
            new AnalyzeCommand(spoken, language, terminal),
            new ExportCommand(spoken, language, terminal),
            new DocsCommand(spoken, language, terminal),
            new DiffCommand(spoken, language, terminal),
            language,
            new HelpOption { Description = Texts.Help.In(spoken) },
            new VersionOption { Description = Texts.Version.In(spoken) },
        };
        return root.Parse(arguments, Parser);
    }
}
