using System;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Commands;

/// <summary>The languages as <c>--lang</c> takes them.</summary>
internal static class SpokenLanguage
{
    /// <summary>The language that a text asks for, in any case; null where the command does not speak it.</summary>
    public static string? Of(string asked) =>
        asked.ToUpperInvariant() switch
        {
            "ZH-CN" or "ZH" => Language.Chinese,
            "EN" => Language.English,
            _ => null,
        };
}
