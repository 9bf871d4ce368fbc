using System;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using SchemaKit.AspNetCore.Problems;

namespace SchemaKit.AspNetCore;

/// <summary>
/// The answer to a report that breaks a hard rule: 422 with the violations as problem details
/// (<see cref="ReportProblemTypes.BrokenRules"/>), in the language that the request prefers. As part of the type of what a
/// handler returns, such as <c>Results&lt;Ok&lt;T&gt;, BrokenRules&gt;</c>, it is shown in OpenAPI.
/// </summary>
public sealed class BrokenRules
    : IResult,
        IEndpointMetadataProvider,
        IStatusCodeHttpResult,
        IContentTypeHttpResult,
        IValueHttpResult,
        IValueHttpResult<CheckResult>
{
    /// <summary>Refuses a report.</summary>
    /// <param name="result">The result of its check, which is not valid. Broken soft rules alone refuse no report.</param>
    /// <exception cref="ArgumentException">No hard rule is broken.</exception>
    public BrokenRules(CheckResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.IsValid)
            throw new ArgumentException("No hard rule is broken: there is nothing to refuse.", nameof(result));
        Value = result;
    }

    /// <summary>The result of the check.</summary>
    public CheckResult Value { get; }

    /// <summary>422.</summary>
    public int StatusCode { get; } = StatusCodes.Status422UnprocessableEntity;

    int? IStatusCodeHttpResult.StatusCode => StatusCode;

    object IValueHttpResult.Value => Value;

    /// <summary><c>application/problem+json</c>.</summary>
    public string ContentType => ProblemAnswer.ContentType;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        string language = ReportLanguage.Of(httpContext);
        return ProblemAnswer.Write(httpContext, ReportProblems.BrokenRules(Value, language), language);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(
            new ProducesResponseTypeMetadata(
                StatusCodes.Status422UnprocessableEntity,
                typeof(ProblemDetails),
                [ProblemAnswer.ContentType]
            )
        );
        builder.Metadata.Add(OpenApi.BrokenRulesMetadata.Instance);
    }
}
