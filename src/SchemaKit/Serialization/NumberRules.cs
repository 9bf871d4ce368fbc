using System.ComponentModel;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Serialization;

/// <summary>What a schema asks of numbers beyond their bounds.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NumberRules
{
    /// <summary>Whether a divisor goes into a value without remainder, exactly.</summary>
    /// <param name="value">The value.</param>
    /// <param name="divisor">The divisor, above 0.</param>
    public static bool IsMultiple(decimal value, decimal divisor) => NumberText.IsMultiple(value, divisor);

    /// <summary>A number in its canonical spelling: no exponent, no needless zeros.</summary>
    /// <param name="value">The number.</param>
    public static string ToText(decimal value) => NumberText.ToText(value);
}
