using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>Says in expressions what the schema asks of a value that was read, beyond what its reading has seen to.</summary>
internal sealed class ValueConditions(FormModel form)
{
    /// <summary>The patterns that texts must match.</summary>
    public TextPatterns Patterns { get; } =
        new(
            form.OwnTypes.OfType<ObjectModel>()
                .SelectMany(t => t.Members)
                .Select(m => Innermost(m.Value))
                .OfType<TextModel>()
                .Where(t => t.Pattern is not null)
                .Select(t => t.Pattern!)
        );

    /// <summary>What a value must be that is there.</summary>
    /// <param name="value">What the schema says of it.</param>
    /// <param name="local">The expression that holds it.</param>
    public IReadOnlyList<string> Of(ValueModel value, string local) =>
        value switch
        {
            NumberModel number => [.. OfNumber(number, local)],
            BooleanModel { Constant: { } constant } => [constant ? local : "!" + local],
            TextModel { IsDate: false } text => [.. OfText(text, local)],
            ListModel list => [.. OfList(list, local)],
            _ => [],
        };

    private static IEnumerable<string> OfNumber(NumberModel number, string local)
    {
        if (!number.IsInteger)
        {
            if (number.Minimum is { } minimum)
                yield return $"{local} >= {Decimal(minimum)}";
            if (number.Maximum is { } maximum)
                yield return $"{local} <= {Decimal(maximum)}";
            if (number.ExclusiveMinimum is { } above)
                yield return $"{local} > {Decimal(above)}";
            if (number.ExclusiveMaximum is { } below)
                yield return $"{local} < {Decimal(below)}";
        }
        if (number.MultipleOf is { } divisor)
            yield return $"global::SchemaKit.Serialization.NumberRules.IsMultiple({local}, {Decimal(divisor)})";
        if (number.Constant is { } constant)
            yield return $"{local} == {Decimal(constant)}";
        if (number.Values.Count > 0)
            yield return $"{local} is " + string.Join(" or ", number.Values.Select(v => Literal(number, v)));
    }

    private IEnumerable<string> OfText(TextModel text, string local)
    {
        if (text.Constant is not null)
            yield return $"{local} == {CSharpText.Literal(text.Constant)}";
        if (text.Pattern is not null)
            yield return Patterns.IsMatch(text.Pattern, local);
        if (text.Format != TextFormat.None)
            yield return $"global::SchemaKit.Serialization.TextFormats.Is{text.Format}({local})";
    }

    private IEnumerable<string> OfList(ListModel list, string local)
    {
        if (list.MinItems > 0)
            yield return $"{local}.Count >= {CSharpText.Number(list.MinItems)}";
        if (list.MaxItems is { } most)
            yield return $"{local}.Count <= {CSharpText.Number(most)}";
        if (list.IsUnique)
            yield return $"global::SchemaKit.Serialization.ListRules.AreUnique({local})";
        if (list.Item is ObjectValueModel row && RowKeys.Of(form.Object(row.TypeName)) is { } key)
            yield return $"global::SchemaKit.Serialization.ListRules.HaveUniqueKeys({local}, static {key})";
    }

    private static ValueModel Innermost(ValueModel value) => value is ListModel list ? Innermost(list.Item) : value;

    // A value that the bounds allow, in the type of the number.
    private static string Literal(NumberModel number, decimal value) =>
        number.IsInteger ? CSharpText.Number(decimal.Truncate(value)) + (number.FitsInt32 ? "" : "L") : Decimal(value);

    private static string Decimal(decimal value) => CSharpText.Number(value) + "m";
}
