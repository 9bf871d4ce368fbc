using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace SchemaKit.AspNetCore;

/// <summary>In which language a request is answered.</summary>
internal static class ReportLanguage
{
    public const string Chinese = "zh-CN";
    public const string English = "en";

    /// <summary>The first of our languages that the request prefers, else the service's own.</summary>
    public static string Of(HttpContext context)
    {
        IEnumerable<string?> preferred = context
            .Request.GetTypedHeaders()
            .AcceptLanguage.Where(l => l.Quality is not 0)
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => Spoken(l.Value.AsSpan()));
        return preferred.FirstOrDefault(l => l is not null)
            ?? context.RequestServices.GetRequiredService<IOptions<ReportOptions>>().Value.Language;
    }

    /// <summary>Says of an answer in which language it is, and what decided that.</summary>
    public static void Announce(HttpResponse response, string language)
    {
        response.Headers.ContentLanguage = language;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
    }

    // The ranges of RFC 4647: a language alone or with subtags behind a hyphen. Chinese of any region reads ours.
    private static string? Spoken(ReadOnlySpan<char> range)
    {
        int hyphen = range.IndexOf('-');
        ReadOnlySpan<char> language = hyphen < 0 ? range : range[..hyphen];
        if (language.Equals("zh", StringComparison.OrdinalIgnoreCase))
            return Chinese;
        return language.Equals("en", StringComparison.OrdinalIgnoreCase) ? English : null;
    }
}
