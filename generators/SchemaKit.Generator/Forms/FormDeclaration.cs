using Microsoft.CodeAnalysis;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Generator.Forms;

/// <summary>What an assembly says of one schema with <c>SchemaKit.FormAttribute</c>.</summary>
/// <param name="Id">The <c>$id</c> of the schema.</param>
/// <param name="Namespace">The C# namespace of its types.</param>
/// <param name="RootName">The name of the type of a report; of a library what its classes' names begin with.</param>
/// <param name="Text">The schema, references to other documents by their <c>$id</c>.</param>
/// <param name="IsLibrary">Whether the document defines types for others and no report.</param>
internal sealed record FormDeclaration(string Id, string Namespace, string RootName, string Text, bool IsLibrary)
{
    /// <summary>The document as the parser takes it. Where it gives its report no name, the name came from that of the file.</summary>
    public SchemaSource Source => new(RootName + ".tables.json", Text, Namespace);

    /// <summary>Whether it refers to other documents.</summary>
    public bool HasReferences
    {
        get
        {
            // The text is without white space, and no quote stands within a string without an escape.
            const string reference = "\"$ref\":\"";
            for (
                int at = Text.IndexOf(reference, System.StringComparison.Ordinal);
                at >= 0;
                at = Text.IndexOf(reference, at + 1, System.StringComparison.Ordinal)
            )
            {
                if (Text[at + reference.Length] != '#')
                    return true;
            }
            return false;
        }
    }

    /// <summary>What an attribute says; null where it is another attribute.</summary>
    public static FormDeclaration? Of(AttributeData attribute)
    {
        if (
            attribute.AttributeClass
                is not {
                    Name: "FormAttribute",
                    ContainingNamespace: { Name: "SchemaKit", ContainingNamespace.IsGlobalNamespace: true }
                }
            || attribute.ConstructorArguments.Length != 3
            || attribute.ConstructorArguments[0].Value is not string id
            || attribute.ConstructorArguments[1].Value is not string report
            || attribute.ConstructorArguments[2].Value is not string text
        )
            return null;
        int dot = report.LastIndexOf('.');
        bool isLibrary = !attribute.NamedArguments.IsEmpty && attribute.NamedArguments[0].Value.Value is true;
        return new FormDeclaration(
            id,
            dot < 0 ? "" : report.Substring(0, dot),
            report.Substring(dot + 1),
            text,
            isLibrary
        );
    }
}
