using System;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SchemaKit.Tests.Shared;

/// <summary>Generated code spares its users the warnings of values that may be null; tests want them.</summary>
internal static class NullableWarnings
{
    /// <summary>The same code with these warnings.</summary>
    public static Compilation EnabledIn(Compilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            string text = tree.ToString();
            string stricter = text.Replace(
                "#nullable disable warnings",
                "#nullable enable warnings",
                StringComparison.Ordinal
            );
            if (stricter != text)
                compilation = compilation.ReplaceSyntaxTree(
                    tree,
                    tree.WithChangedText(SourceText.From(stricter, Encoding.UTF8))
                );
        }
        return compilation;
    }
}
