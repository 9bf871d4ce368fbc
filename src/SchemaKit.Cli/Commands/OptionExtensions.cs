using System;
using System.CommandLine;
using System.Linq;

namespace SchemaKit.Cli.Commands;

/// <summary>Options with two values that refuse any other in the language that is spoken.</summary>
internal static class OptionExtensions
{
    public static void AcceptOnly<T>(
        this Option<T> option,
        string first,
        string second,
        Func<string, bool> isKnown,
        string spoken
    )
    {
        option.HelpName = $"{first}|{second}";
        option.Validators.Add(result =>
        {
            foreach (string value in result.Tokens.Select(t => t.Value).Where(v => !isKnown(v)))
                result.AddError(Texts.UnknownValue(option.Name, value, first, second).In(spoken));
        });
    }
}
