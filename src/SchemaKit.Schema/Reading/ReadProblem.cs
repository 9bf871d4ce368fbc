using System;
using SchemaKit.Schema;
using SchemaKit.Schema.Json;

namespace SchemaKit;

/// <summary>A fault of a document that keeps it from being read, and where it stands.</summary>
public sealed record ReadProblem
{
    private readonly Phrase _expected;

    internal ReadProblem(ReadProblemKind kind, string path, TextPosition position, string found, Phrase expected)
    {
        Kind = kind;
        Path = path;
        Line = position.Line;
        Column = position.Column;
        Found = found;
        _expected = expected;
    }

    /// <summary>What is wrong.</summary>
    public ReadProblemKind Kind { get; }

    /// <summary>The JSON Pointer (RFC 6901) of the value; empty for the whole document.</summary>
    public string Path { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column, from 1, in UTF-16 code units, as editors count.</summary>
    public int Column { get; }

    /// <summary>What stands there, as written; empty where nothing does.</summary>
    public string Found { get; }

    /// <summary>What should stand there, in English.</summary>
    public string Expected => _expected.English;

    /// <summary>What was found and what was expected.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public string Message(string language)
    {
        ArgumentNull.Check(language, nameof(language));
        return ReadMessages.Describe(Kind, Found, _expected, language);
    }

    /// <summary>Place, path and message in the language of the user interface.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"({Line},{Column}): {Path}: {Message(Language.Current)}");
}
