using System;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>Reports that cannot be told apart, or do not belong together: scopes are mixed, a period occurs twice.</summary>
public sealed class ReportKeyException : ArgumentException
{
    private readonly Phrase _message;

    internal ReportKeyException(Phrase message)
        : base(message.English) => _message = message;

    /// <summary>What was found and what to do.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public string Describe(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return _message.In(language);
    }
}
