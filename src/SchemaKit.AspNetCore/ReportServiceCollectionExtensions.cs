using System;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SchemaKit.AspNetCore.Forms;
using SchemaKit.AspNetCore.OpenApi;

namespace SchemaKit.AspNetCore;

/// <summary>Makes a service know reports.</summary>
public static class ReportServiceCollectionExtensions
{
    /// <summary>
    /// Lets minimal APIs read and write reports, without reflection, and shows their forms in OpenAPI documents. Call
    /// <see cref="ReportApplicationBuilderExtensions.UseReports"/> too, so that a body that is no report is told what is wrong
    /// with it.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Adds the types of the reports: <c>reports => reports.Add&lt;AnnualReport&gt;()</c>.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddReports(this IServiceCollection services, Action<ReportOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddProblemDetails();
        services.Configure(configure);
        services
            .AddOptions<JsonOptions>()
            .Configure<IOptions<ReportOptions>>(
                (json, reports) =>
                {
                    foreach (ReportForm form in reports.Value.Forms.Values)
                        json.SerializerOptions.TypeInfoResolverChain.Insert(0, form.Resolver);
                }
            );
        services.ConfigureAll<OpenApiOptions>(ReportOpenApi.Configure);
        return services;
    }
}
