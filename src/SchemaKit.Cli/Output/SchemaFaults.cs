using System.Collections.Generic;
using SchemaKit.Schema;
using Spectre.Console;

namespace SchemaKit.Cli.Output;

/// <summary>Tells why a schema file is of no use: it cannot be read, or it has faults.</summary>
internal static class SchemaFaults
{
    private static readonly Style Bad = new(Color.Red);

    /// <summary>Writes the lines, the first of them in the colour of what is wrong.</summary>
    public static void Write(
        StyledWriter writer,
        string file,
        Phrase? unreadable,
        IReadOnlyList<SchemaProblem> problems,
        string language
    )
    {
        Style? look = Bad;
        foreach (string line in Lines(file, unreadable, problems, language))
        {
            writer.WriteLine(line, look);
            look = null;
        }
    }

    public static IEnumerable<string> Lines(
        string file,
        Phrase? unreadable,
        IReadOnlyList<SchemaProblem> problems,
        string language
    )
    {
        if (unreadable is { } reason)
        {
            yield return $"{file}: {reason.In(language)}";
            yield break;
        }
        yield return Texts.IsInvalidSchema(file, problems.Count).In(language);
        foreach (SchemaProblem problem in problems)
            yield return $"{file}:{problem.Start.Line}:{problem.Start.Column}: {problem.Id}: {problem.Message(language)}";
    }
}
