using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using SchemaKit.Cli.Forms;

namespace SchemaKit.Cli.Commands;

/// <summary>The option <c>--text PATH=VALUE</c>: what a page does not say of its report and the user knows.</summary>
internal static class TextOption
{
    /// <summary>The option; it can be given for each text.</summary>
    public static Option<string[]> Of(string spoken)
    {
        var option = new Option<string[]>("--text")
        {
            HelpName = "PATH=VALUE",
            Description = Texts.TextOption.In(spoken),
            DefaultValueFactory = _ => [],
        };
        option.Validators.Add(result =>
        {
            foreach (Token token in result.Tokens)
            {
                int at = token.Value.IndexOf('=', StringComparison.Ordinal);
                if (at < 2 || token.Value[0] != '/')
                    result.AddError(Texts.WrongText(token.Value).In(spoken));
                else if (!BuiltInForms.HaveText(token.Value[..at]))
                    result.AddError(Texts.UnknownTextPlace(token.Value[..at]).In(spoken));
            }
        });
        return option;
    }

    /// <summary>The texts by JSON Pointer; of two for one place the last.</summary>
    public static IReadOnlyDictionary<string, string> Parse(IEnumerable<string> texts)
    {
        var byPath = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string text in texts)
        {
            int at = text.IndexOf('=', StringComparison.Ordinal);
            byPath[text[..at]] = text[(at + 1)..];
        }
        return byPath;
    }
}
