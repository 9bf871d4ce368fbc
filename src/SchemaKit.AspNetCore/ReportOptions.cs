using System;
using System.Collections.Generic;
using SchemaKit.AspNetCore.Forms;

namespace SchemaKit.AspNetCore;

/// <summary>Which reports a service takes, and how it answers.</summary>
public sealed class ReportOptions
{
    private readonly Dictionary<Type, ReportForm> _forms = [];

    /// <summary>
    /// The language of the OpenAPI document, and of answers to requests whose <c>Accept-Language</c> names neither Chinese nor
    /// English: <c>zh-CN</c> or <c>en</c>, which it is at first.
    /// </summary>
    public string Language { get; set; } = ReportLanguage.English;

    /// <summary>
    /// The largest body that is read as a report, in bytes; 4 MiB at first. A report is held in memory while it is read, so that
    /// this bounds what one request can take. Limits of the server below this one hold too.
    /// </summary>
    public int MaxBodySize { get; set; } = 4 * 1024 * 1024;

    internal IReadOnlyDictionary<Type, ReportForm> Forms => _forms;

    /// <summary>Takes reports of a type.</summary>
    /// <typeparam name="T">The type, which SchemaKit generated for a form.</typeparam>
    /// <returns>These options.</returns>
    public ReportOptions Add<T>()
        where T : class, IReport<T>
    {
        _forms[typeof(T)] = new GeneratedForm<T>();
        return this;
    }
}
