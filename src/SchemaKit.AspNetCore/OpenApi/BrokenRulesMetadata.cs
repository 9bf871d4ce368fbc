namespace SchemaKit.AspNetCore.OpenApi;

/// <summary>Marks an endpoint that can answer with broken rules, whose members OpenAPI then shows.</summary>
internal sealed class BrokenRulesMetadata
{
    private BrokenRulesMetadata() { }

    public static BrokenRulesMetadata Instance { get; } = new();
}
