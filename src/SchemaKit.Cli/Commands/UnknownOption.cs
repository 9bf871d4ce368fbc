using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Cli.Commands;

/// <summary>
/// System.CommandLine takes an option that it does not know for one more FILE, and an option after one that needs a value for
/// that value. A file of such a name goes after --.
/// </summary>
internal static class UnknownOption
{
    public static Phrase? Find(ParseResult result, params Option[] known)
    {
        Token[] tokens = [.. result.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash)];
        int index = Array.FindIndex(
            tokens,
            t => t.Type == TokenType.Argument && t.Value.StartsWith('-') && t.Value.Length > 1
        );
        if (index < 0)
            return null;
        string unknown = tokens[index].Value;
        // What stands for a value and is an option's name was meant as that option: -o --help.
        return index > 0 && tokens[index - 1].Type == TokenType.Option && IsName(unknown, result, known)
            ? Texts.MissingValue(tokens[index - 1].Value)
            : Texts.UnknownOption(unknown, Suggestion.For(unknown, [.. known.Select(o => o.Name)]));
    }

    private static bool IsName(string text, ParseResult result, Option[] known) =>
        known.Concat(result.RootCommandResult.Command.Options).Any(o => o.Name == text || o.Aliases.Contains(text));
}
