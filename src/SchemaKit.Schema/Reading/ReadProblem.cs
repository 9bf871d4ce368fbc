using System;
using SchemaKit.Schema;
using SchemaKit.Schema.Json;

namespace SchemaKit;

/// <summary>A fault of a document that keeps it from being read, and where it stands.</summary>
public sealed record ReadProblem
{
    private readonly Phrase _expected;
    private readonly Phrase _label;

    internal ReadProblem(
        ReadProblemKind kind,
        string path,
        TextPosition position,
        string found,
        Phrase expected,
        Phrase label
    )
    {
        _label = label;
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

    /// <summary>The line, from 1; 0 where what is wrong stands in no text.</summary>
    public int Line { get; private init; }

    /// <summary>The column, from 1, in UTF-16 code units, as editors count; 0 where what is wrong stands in no text.</summary>
    public int Column { get; private init; }

    /// <summary>What stands there, as written; empty where nothing does.</summary>
    public string Found { get; }

    /// <summary>The stretch of the text that is wrong.</summary>
    internal TextSpan Span { get; init; }

    /// <summary>What should stand there, in English.</summary>
    public string Expected => _expected.English;

    /// <summary>What the member is called on the form, from the table down to the column; empty where that is unknown.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public string Label(string language)
    {
        ArgumentNull.Check(language, nameof(language));
        return _label.In(language);
    }

    /// <summary>What the member is called, what was found and what was expected.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public string Message(string language)
    {
        string label = Label(language);
        string message = ReadMessages.Describe(Kind, Found, _expected, language);
        if (label.Length == 0)
            return message;
        return Language.IsChinese(language) ? $"{label}：{message}" : $"{label}: {message}";
    }

    /// <summary>Place, path and message in the language of the user interface.</summary>
    public override string ToString()
    {
        string place = Line == 0 ? "" : FormattableString.Invariant($"({Line},{Column}): ");
        return $"{place}{Path}: {Message(Language.Current)}";
    }

    /// <summary>The same fault elsewhere; the default of the position is nowhere.</summary>
    internal ReadProblem At(TextPosition position) => this with { Line = position.Line, Column = position.Column };
}
