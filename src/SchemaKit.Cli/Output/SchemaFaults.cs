using System.Collections.Generic;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Output;

/// <summary>Tells why a schema file is of no use: it cannot be read, or it has faults.</summary>
internal static class SchemaFaults
{
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
