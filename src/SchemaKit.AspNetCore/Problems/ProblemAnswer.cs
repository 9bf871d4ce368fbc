using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace SchemaKit.AspNetCore.Problems;

/// <summary>Answers a request with a problem.</summary>
internal static class ProblemAnswer
{
    public const string ContentType = "application/problem+json";

    /// <summary>Answers as the service has all its problems answered; where that has nothing for the request, in JSON all the same.</summary>
    public static async Task Write(HttpContext context, ProblemDetails problem, string language)
    {
        context.Response.StatusCode = problem.Status!.Value;
        ReportLanguage.Announce(context.Response, language);
        var service = context.RequestServices.GetService<IProblemDetailsService>();
        var answer = new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem };
        if (service is null || !await service.TryWriteAsync(answer))
            await TypedResults.Problem(problem).ExecuteAsync(context);
    }
}
