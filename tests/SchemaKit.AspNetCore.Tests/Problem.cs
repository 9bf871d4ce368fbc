using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace SchemaKit.AspNetCore.Tests;

/// <summary>Reads problem details as a client does.</summary>
internal static class Problem
{
    public static async Task<JsonElement> Read(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        JsonElement problem = JsonElement.Parse(await response.Content.ReadAsByteArrayAsync());
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        return problem;
    }

    public static string Text(this JsonElement problem, string name) => problem.GetProperty(name).GetString()!;
}
