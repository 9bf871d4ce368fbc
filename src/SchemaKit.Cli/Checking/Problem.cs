using System;
using System.Text.Json;
using SchemaKit.Schema;
using SchemaKit.Schema.Json;

namespace SchemaKit.Cli.Checking;

/// <summary>Why an input is unreadable or refused: a fault inside the document, or of the file as a whole.</summary>
/// <param name="Kind">Which kind, in kebab-case.</param>
/// <param name="Path">The JSON Pointer of the value; empty for the whole document.</param>
/// <param name="Position">Where in the text; null for the file as a whole.</param>
/// <param name="Found">What stands there; empty where nothing does.</param>
/// <param name="Expected">What should stand there, in English; empty for the file as a whole.</param>
/// <param name="Message">The problem in words.</param>
internal sealed record Problem(
    string Kind,
    string Path,
    TextPosition? Position,
    string Found,
    string Expected,
    Phrase Message
)
{
    public static Problem OfFile(string kind, Phrase message) => new(kind, "", null, "", "", message);

    public static Problem OfDocument(ReadProblem problem) =>
        At(problem.Line == 0 ? null : new TextPosition(problem.Line, problem.Column), problem);

    /// <summary>The fault of a document that is one line of a file.</summary>
    public static Problem OfLine(ReadProblem problem, long line) =>
        At(new TextPosition((int)Math.Min(line, int.MaxValue), problem.Column), problem);

    private static Problem At(TextPosition? position, ReadProblem problem) =>
        new(
            JsonNamingPolicy.KebabCaseLower.ConvertName(problem.Kind.ToString()),
            problem.Path,
            position,
            problem.Found,
            problem.Expected,
            new Phrase(problem.Message(Language.English), problem.Message(Language.Chinese))
        );
}
