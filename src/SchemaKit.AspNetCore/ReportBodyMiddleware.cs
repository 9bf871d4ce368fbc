using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.IO.Pipelines;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using SchemaKit.AspNetCore.Forms;
using SchemaKit.AspNetCore.Problems;

namespace SchemaKit.AspNetCore;

/// <summary>
/// Reads the body of a request to an endpoint that takes a report, and answers it where it is none. Binding alone cannot: it
/// stops at the first fault, and an answer of its own tells nothing of it.
/// </summary>
internal sealed class ReportBodyMiddleware(RequestDelegate next, IOptions<ReportOptions> options)
{
    private readonly ReportOptions _options = options.Value;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public async Task Invoke(HttpContext context)
    {
        // A body that does not claim to be JSON is the binder's to refuse, with 415.
        if (FindForm(context) is not { } form || !context.Request.HasJsonContentType())
        {
            await next(context);
            return;
        }
        string language = ReportLanguage.Of(context);
        if (FindOtherCharset(context.Request) is { } charset)
        {
            await ProblemAnswer.Write(context, ReportProblems.NotUtf8(charset, language), language);
            return;
        }
        byte[]? utf8;
        try
        {
            utf8 = await ReadBody(context);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // The server's own limit is the lower one.
            utf8 = null;
        }
        ProblemDetails? problem = utf8 is null
            ? ReportProblems.TooLarge(MaxBodySize(context), language)
            : FindProblem(form, utf8, language);
        if (problem is not null)
        {
            await ProblemAnswer.Write(context, problem, language);
            return;
        }
        int start = utf8.AsSpan().StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        HttpRequest request = context.Request;
        (Stream sent, string? type) = (request.Body, request.ContentType);
        using var body = new MemoryStream(utf8!, start, utf8!.Length - start, writable: false);
        request.Body = body;
        // What is handed on is UTF-8; of a quoted charset the binder would make an error of the server.
        request.ContentType = MediaTypeHeaderValue.Parse(type).MediaType.ToString();
        try
        {
            await next(context);
        }
        finally
        {
            (request.Body, request.ContentType) = (sent, type);
        }
    }

    private ReportForm? FindForm(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>() is not { RequestType: { } type } accepts)
            return null;
        // A handler that can do without a report is called without one.
        bool hasBody = context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? true;
        return hasBody || !accepts.IsOptional ? _options.Forms.GetValueOrDefault(type) : null;
    }

    private static string? FindOtherCharset(HttpRequest request)
    {
        string charset = MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            ? HeaderUtilities.RemoveQuotes(type.Charset).ToString()
            : "";
        return charset.Length == 0 || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? null : charset;
    }

    private static ProblemDetails? FindProblem(ReportForm form, byte[] utf8, string language)
    {
        IReadOnlyList<ReadProblem> problems = form.FindProblems(utf8);
        return problems.Count == 0 ? null : ReportProblems.Unreadable(form.Schema, problems, language);
    }

    private long MaxBodySize(HttpContext context) =>
        Math.Min(
            _options.MaxBodySize,
            context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? long.MaxValue
        );

    /// <summary>The body; null where it is too large.</summary>
    private async Task<byte[]?> ReadBody(HttpContext context)
    {
        if (context.Request.ContentLength > _options.MaxBodySize)
            return null;
        PipeReader reader = context.Request.BodyReader;
        while (true)
        {
            ReadResult result = await reader.ReadAsync(context.RequestAborted);
            ReadOnlySequence<byte> buffer = result.Buffer;
            if (buffer.Length > _options.MaxBodySize)
            {
                reader.AdvanceTo(buffer.End);
                return null;
            }
            if (result.IsCompleted)
            {
                byte[] utf8 = buffer.ToArray();
                reader.AdvanceTo(buffer.End);
                return utf8;
            }
            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }
}
