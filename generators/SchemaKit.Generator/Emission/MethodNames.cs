using SchemaKit.Schema.Model;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Generator.Emission;

/// <summary>
/// The names of the methods that do one thing for each type: <c>WriteRefused</c>. With one name for all of them the compiler would
/// hold every call against every method.
/// </summary>
internal static class MethodNames
{
    /// <summary>The name of the method for a type.</summary>
    /// <param name="form">The form that has the class.</param>
    /// <param name="part">What the class is for: one of <see cref="FormModel.Parts"/>.</param>
    /// <param name="verb">What the method does.</param>
    /// <param name="typeName">The type.</param>
    public static string Of(FormModel form, string part, string verb, string typeName) =>
        Of(form.RootName + part, verb, typeName);

    /// <summary>
    /// The name of the method for values, those of lists by what their items may be, with the class in front of it, where that is
    /// another one.
    /// </summary>
    /// <param name="form">The form.</param>
    /// <param name="part">What the class is for: one of <see cref="FormModel.Parts"/>.</param>
    /// <param name="verb">What the method does.</param>
    /// <param name="value">The values.</param>
    public static string Of(FormModel form, string part, string verb, ValueModel value) =>
        value switch
        {
            ObjectValueModel table => OfAny(form, part, verb, table.TypeName),
            EnumValueModel list => OfAny(form, part, verb, list.TypeName),
            _ => verb + ListTypes.Suffix(value),
        };

    private static string OfAny(FormModel form, string part, string verb, string typeName) =>
        form.Type(typeName).Owner is { } owner
            ? $"{owner}{part}.{Of(CSharpNames.WithoutNamespace(owner) + part, verb, typeName)}"
            : Of(form, part, verb, typeName);

    // No method may be called as its class is.
    private static string Of(string className, string verb, string typeName)
    {
        string name = verb + CSharpNames.WithoutNamespace(typeName);
        return name == className ? name + "_" : name;
    }
}
