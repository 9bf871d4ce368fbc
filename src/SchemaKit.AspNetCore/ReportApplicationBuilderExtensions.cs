using System;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SchemaKit.AspNetCore;

/// <summary>Makes an application answer bodies that are no reports.</summary>
public static class ReportApplicationBuilderExtensions
{
    /// <summary>
    /// Reads the body of each request to an endpoint that takes a report, before its handler is called. A body that is none is
    /// answered with 400 and problem details that list all its faults (<see cref="ReportProblemTypes.UnreadableReport"/>), one
    /// that is too large with 413. It belongs behind routing, authentication and authorization.
    /// </summary>
    /// <param name="app">The application.</param>
    /// <returns>The application.</returns>
    public static IApplicationBuilder UseReports(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        IOptions<ReportOptions> options = app.ApplicationServices.GetRequiredService<IOptions<ReportOptions>>();
        return app.Use(next => new ReportBodyMiddleware(next, options).Invoke);
    }
}
