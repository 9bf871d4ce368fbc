using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>The patterns that a generated class asks, each compiled once into a field.</summary>
internal sealed class TextPatterns(IEnumerable<string> patterns)
{
    private readonly IReadOnlyList<string> _patterns = [.. patterns.Distinct()];

    /// <summary>Each pattern with the name of its field.</summary>
    public IEnumerable<(string Pattern, string Name)> All => _patterns.Select(p => (p, NameOf(p)));

    /// <summary>The expression that says whether a text matches a pattern.</summary>
    public string IsMatch(string pattern, string text) => NameOf(pattern) + ".IsMatch(" + text + ")";

    public static void Emit(SourceWriter writer, string pattern, string name) =>
        writer.Line(
            $"private static readonly global::SchemaKit.Serialization.TextPattern {name} = new({CSharpText.Literal(pattern)});"
        );

    private string NameOf(string pattern)
    {
        int index = 0;
        while (_patterns[index] != pattern)
            index++;
        return "Pattern" + CSharpText.Number(index + 1);
    }
}
