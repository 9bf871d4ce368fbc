using System.Collections.Generic;
using System.Linq;
using System.Text;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>Says in one expression how a value is read and what the schema asks of it.</summary>
internal sealed class ValueReading
{
    private readonly FormModel _form;
    private readonly List<(ListModel List, string Name)> _lists = [];

    public ValueReading(FormModel form)
    {
        _form = form;
        var used = new HashSet<string>();
        var patterns = new List<string>();
        foreach (ObjectModel table in form.OwnTypes.OfType<ObjectModel>())
        {
            foreach (MemberModel member in table.Members)
            {
                string name = "TryRead" + table.Name + member.Name;
                for (ValueModel value = member.Value; ; name += "Item")
                {
                    if (value is TextModel { Pattern: { } pattern })
                        patterns.Add(pattern);
                    if (value is not ListModel list)
                        break;
                    if (!_lists.Any(l => l.List.Equals(list)))
                        _lists.Add((list, LocalNames.Distinct([name], used)[0]));
                    value = list.Item;
                }
            }
        }
        Patterns = new TextPatterns(patterns);
    }

    /// <summary>The kinds of lists, each with the name of the method that reads it.</summary>
    public IReadOnlyList<(ListModel List, string Name)> Lists => _lists;

    /// <summary>The patterns that texts must match.</summary>
    public TextPatterns Patterns { get; }

    /// <summary>The expression that reads a value and checks what the schema asks of it.</summary>
    /// <param name="value">What the value may be.</param>
    /// <param name="target">The out argument.</param>
    /// <param name="local">The name of the local variable in it.</param>
    /// <param name="inOrder">Whether objects have their members in schema order; null where a parameter says so.</param>
    public string Read(ValueModel value, string target, string local, bool? inOrder) =>
        value switch
        {
            NumberModel { FitsInt32: true } number =>
                $"json.TryReadInt32({Integer(number.LeastInteger, int.MinValue, int.MaxValue, "int")}, {Integer(number.GreatestInteger, int.MinValue, int.MaxValue, "int")}, {target})"
                    + NumberRules(number, local),
            NumberModel { IsInteger: true } number =>
                $"json.TryReadInt64({Integer(number.LeastInteger, long.MinValue, long.MaxValue, "long")}, {Integer(number.GreatestInteger, long.MinValue, long.MaxValue, "long")}, {target})"
                    + NumberRules(number, local),
            NumberModel number => $"json.TryReadDecimal({target})"
                + DecimalBounds(number, local)
                + NumberRules(number, local),
            BooleanModel { Constant: { } constant } =>
                $"json.TryReadBoolean({target}) && {local} == {(constant ? "true" : "false")}",
            BooleanModel => $"json.TryReadBoolean({target})",
            TextModel { IsDate: true } =>
                $"global::SchemaKit.Serialization.TextFormats.TryReadDate(ref json, {target})",
            TextModel text => $"json.TryReadString({target})" + TextRules(text, local),
            EnumValueModel list => $"{Json(list.TypeName)}TryRead(ref json, {target})",
            ListModel list =>
                $"{_lists.First(l => l.List.Equals(list)).Name}(ref json, {Order(list, inOrder)}{target})",
            ObjectValueModel table => ReadObject(Json(table.TypeName), target, local, inOrder),
            _ => throw new System.ArgumentOutOfRangeException(nameof(value), value, null),
        };

    /// <summary>Whether a list holds objects, whose members may stand in schema order or not.</summary>
    public static bool HoldsObjects(ListModel list) =>
        list.Item is ObjectValueModel || (list.Item is ListModel inner && HoldsObjects(inner));

    private static string Order(ListModel list, bool? inOrder)
    {
        if (!HoldsObjects(list))
            return "";
        return inOrder switch
        {
            true => "true, ",
            false => "false, ",
            null => "inOrder, ",
        };
    }

    private static string ReadObject(string json, string target, string local, bool? inOrder) =>
        inOrder switch
        {
            true => $"{json}TryReadInOrder(ref json, {target})",
            false => $"{json}TryReadAnyOrder(ref json, {target})",
            null =>
                $"inOrder ? {json}TryReadInOrder(ref json, {target}) : {json}TryReadAnyOrder(ref json, out {local})",
        };

    private string Json(string typeName) => CSharpType.Part(_form, typeName, "Json");

    private static string DecimalBounds(NumberModel number, string local) =>
        Bound(local, ">=", number.Minimum)
        + Bound(local, "<=", number.Maximum)
        + Bound(local, ">", number.ExclusiveMinimum)
        + Bound(local, "<", number.ExclusiveMaximum);

    private static string NumberRules(NumberModel number, string local)
    {
        string divisor = number.MultipleOf is not { } multipleOf
            ? ""
            : $" && global::SchemaKit.Serialization.NumberRules.IsMultiple({local}, {CSharpText.Number(multipleOf)}m)";
        string listed =
            number.Values.Count == 0
                ? ""
                : $" && {local} is " + string.Join(" or ", number.Values.Select(v => NumberLiteral(number, v)));
        return divisor + Bound(local, "==", number.Constant) + listed;
    }

    // A value that the bounds allow, in the type of the number.
    private static string NumberLiteral(NumberModel number, decimal value) =>
        number.IsInteger
            ? CSharpText.Number(decimal.Truncate(value)) + (number.FitsInt32 ? "" : "L")
            : CSharpText.Number(value) + "m";

    private static string Bound(string local, string relation, decimal? bound) =>
        bound is null ? "" : $" && {local} {relation} {CSharpText.Number(bound.Value)}m";

    private string TextRules(TextModel text, string local)
    {
        var rules = new StringBuilder();
        if (text.MinLength > 0 || text.MaxLength is not null)
        {
            string maximum = text.MaxLength is { } max ? CSharpText.Number(max) : "int.MaxValue";
            rules.Append(" && global::SchemaKit.Serialization.TextLength.IsWithin(");
            rules.Append(local).Append(", ").Append(CSharpText.Number(text.MinLength)).Append(", ");
            rules.Append(maximum).Append(')');
        }
        if (text.Constant is not null)
            rules.Append(" && ").Append(local).Append(" == ").Append(CSharpText.Literal(text.Constant));
        if (text.Pattern is not null)
            rules.Append(" && ").Append(Patterns.IsMatch(text.Pattern, local));
        if (text.Format != TextFormat.None)
            rules
                .Append(" && global::SchemaKit.Serialization.TextFormats.Is")
                .Append(text.Format)
                .Append('(')
                .Append(local)
                .Append(')');
        return rules.ToString();
    }

    private static string Integer(decimal bound, decimal least, decimal greatest, string type) =>
        bound <= least ? type + ".MinValue"
        : bound >= greatest ? type + ".MaxValue"
        : CSharpText.Number(bound) + (type == "long" ? "L" : "");
}
