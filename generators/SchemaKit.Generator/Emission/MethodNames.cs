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
    /// <param name="verb">What it does.</param>
    /// <param name="typeName">The type, whatever its namespace.</param>
    public static string Of(string verb, string typeName) => verb + CSharpNames.WithoutNamespace(typeName);

    /// <summary>The name of the method for values, those of lists by what their items may be.</summary>
    public static string Of(string verb, ValueModel value) =>
        value switch
        {
            ObjectValueModel table => Of(verb, table.TypeName),
            EnumValueModel list => Of(verb, list.TypeName),
            _ => verb + ListTypes.Suffix(value),
        };

    /// <summary>The same with the class in front of it, where that is another one.</summary>
    /// <param name="form">The form.</param>
    /// <param name="part">What the class is for: one of <see cref="FormModel.Parts"/>.</param>
    /// <param name="verb">What the method does.</param>
    /// <param name="value">The values.</param>
    public static string Of(FormModel form, string part, string verb, ValueModel value)
    {
        string owner = value switch
        {
            ObjectValueModel table => CSharpType.Part(form, table.TypeName, part),
            EnumValueModel list => CSharpType.Part(form, list.TypeName, part),
            _ => "",
        };
        return owner + Of(verb, value);
    }
}
