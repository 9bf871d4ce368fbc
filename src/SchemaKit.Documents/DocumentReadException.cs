using System;
using SchemaKit.Schema;

namespace SchemaKit.Documents;

/// <summary>A document cannot be read at all: it is damaged, asks too much, or is of an unknown format.</summary>
public sealed class DocumentReadException : FormatException
{
    private readonly Phrase _message;

    internal DocumentReadException(Phrase message, Exception? inner = null)
        : base(message.English, inner) => _message = message;

    /// <summary>What is wrong and what to do.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public string MessageIn(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return _message.In(language);
    }

    internal static DocumentReadException TooMuch(string english, string chinese) =>
        new(
            new Phrase(
                $"The document has {english}; raise the limit in DocumentOptions if it is what it should be.",
                $"文件{chinese}；如确属正常，请在 DocumentOptions 中提高上限。"
            )
        );

    internal static DocumentReadException Damaged(string english, string chinese, Exception? inner = null) =>
        new(new Phrase($"The document is no readable {english}.", $"文件不是可以读取的{chinese}。"), inner);
}
