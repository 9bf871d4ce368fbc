using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Cli.Commands;

/// <summary>Says what is wrong with a command line that was not understood.</summary>
internal static class UsageErrors
{
    public static IEnumerable<Phrase> Of(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens is not [string unknown, ..])
            return parsed.Errors.Select(Describe);
        Command command = parsed.CommandResult.Command;
        if (command.Subcommands.Count == 0)
            return [FindTooMany(parsed, command, unknown)];
        // Without its command the rest of the line means nothing.
        return unknown.StartsWith('-')
            ? [Texts.UnknownOption(unknown, Suggestion.For(unknown, [.. command.Options.Select(o => o.Name)]))]
            : [Texts.UnknownCommand(unknown, Suggestion.For(unknown, [.. command.Subcommands.Select(c => c.Name)]))];
    }

    // What looks like one FILE more can follow from an option whose value is missing.
    private static Phrase FindTooMany(ParseResult parsed, Command command, string unknown)
    {
        Option[] options = [.. command.Options, .. parsed.RootCommandResult.Command.Options];
        return UnknownOption.Find(parsed, options) ?? Texts.TooManyFiles(unknown);
    }

    /// <summary>Whether a command or a FILE is missing, so that the usage helps.</summary>
    public static bool IsIncomplete(ParseResult parsed) =>
        (parsed.UnmatchedTokens.Count > 0 && parsed.CommandResult.Command.Subcommands.Count > 0)
        || parsed.Errors.Any(e => IsMissingCommand(e) || IsMissingArgument(e));

    private static Phrase Describe(ParseError error)
    {
        if (IsMissingCommand(error))
            return Texts.MissingCommand;
        if (IsMissingArgument(error))
            return Texts.MissingFile;
        return error.SymbolResult switch
        {
            OptionResult { Tokens.Count: 0 } option => Texts.MissingValue(option.Option.Name),
            OptionResult { Tokens.Count: > 1 } option => Texts.GivenTwice(option.Option.Name),
            // The validators of the options speak the language; what is left is the library's own.
            _ => error.Message,
        };
    }

    private static bool IsMissingCommand(ParseError error) =>
        error.SymbolResult is CommandResult { Command.Subcommands.Count: > 0 };

    private static bool IsMissingArgument(ParseError error) =>
        error.SymbolResult is ArgumentResult { Tokens.Count: 0, Parent: CommandResult };
}
