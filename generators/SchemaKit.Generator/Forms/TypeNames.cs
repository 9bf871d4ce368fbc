using Microsoft.CodeAnalysis;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Forms;

/// <summary>The full names by which types of a schema and types of C# are told to be the same.</summary>
internal static class TypeNames
{
    public static string Of(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>The name of a type of a form; those of other documents are named in full already.</summary>
    public static string Of(FormModel form, TypeModel type) =>
        type.Owner is not null ? type.Name
        : form.Namespace.Length > 0 ? "global::" + form.Namespace + "." + type.Name
        : "global::" + type.Name;
}
