namespace SchemaKit.Documents;

/// <summary>How a document is written.</summary>
public sealed record WriteOptions
{
    /// <summary>Chinese, and a byte order mark where Excel needs one.</summary>
    public static WriteOptions Default { get; } = new();

    /// <summary>The language of what the form prints, <c>zh-CN</c> unless set; the report's own texts are as they are.</summary>
    public string Language { get; init; } = Schema.Language.Chinese;

    /// <summary>What parts the values of <see cref="DocumentFormat.Delimited"/>: a comma unless set, or a tab, semicolon or bar.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>
    /// Whether <see cref="DocumentFormat.Delimited"/> begins with a byte order mark, without which Excel takes UTF-8 for
    /// another encoding; it does unless set.
    /// </summary>
    public bool HasByteOrderMark { get; init; } = true;

    /// <summary>How many rows a list has in a blank form; 10 unless set.</summary>
    public int BlankRows { get; init; } = 10;
}
