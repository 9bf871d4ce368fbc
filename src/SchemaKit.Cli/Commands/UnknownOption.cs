using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Cli.Commands;

/// <summary>System.CommandLine takes an option that it does not know for one more FILE. A file of such a name goes after --.</summary>
internal static class UnknownOption
{
    public static Phrase? Find(ParseResult result, params Option[] known)
    {
        Token? unknown = result
            .Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash)
            .FirstOrDefault(t => t.Type == TokenType.Argument && t.Value.StartsWith('-') && t.Value.Length > 1);
        return unknown is null
            ? (Phrase?)null
            : Texts.UnknownOption(unknown.Value, Suggestion.For(unknown.Value, [.. known.Select(o => o.Name)]));
    }
}
