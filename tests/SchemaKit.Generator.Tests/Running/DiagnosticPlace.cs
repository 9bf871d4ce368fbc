using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SchemaKit.Generator.Tests.Running;

/// <summary>Where a diagnostic is shown, as an editor counts.</summary>
internal static class DiagnosticPlace
{
    /// <summary>Line and column, from 1.</summary>
    public static (int Line, int Column) Of(Diagnostic diagnostic)
    {
        LinePosition start = diagnostic.Location.GetLineSpan().StartLinePosition;
        return (start.Line + 1, start.Character + 1);
    }

    /// <summary>The text under the squiggle.</summary>
    public static string Underlined(Location location, string text) =>
        text.Substring(location.SourceSpan.Start, location.SourceSpan.Length);
}
