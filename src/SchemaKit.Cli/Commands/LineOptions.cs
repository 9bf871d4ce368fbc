using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Linq;

namespace SchemaKit.Cli.Commands;

/// <summary>The options of commands that read files with a report a line.</summary>
internal static class LineOptions
{
    private const int MaxThreads = 1024;

    /// <summary>Says that files hold a report a line.</summary>
    public static Option<bool> Ndjson(string spoken) => new("--ndjson") { Description = Texts.NdjsonOption.In(spoken) };

    /// <summary>Says on how many threads to read.</summary>
    public static Option<string?> Threads(string spoken)
    {
        var threads = new Option<string?>("--threads") { HelpName = "N", Description = Texts.ThreadsOption.In(spoken) };
        threads.Validators.Add(result =>
        {
            foreach (string value in result.Tokens.Select(t => t.Value).Where(v => ThreadCount(v) is null))
                result.AddError(Texts.NotAThreadCount(value).In(spoken));
        });
        return threads;
    }

    /// <summary>The number that was given; null where none was, or no possible one.</summary>
    public static int? ThreadCount(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count)
        && count is >= 1 and <= MaxThreads
            ? count
            : null;
}
