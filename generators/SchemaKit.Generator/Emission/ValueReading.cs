using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Generator.Emission;

/// <summary>Says in one expression how a value is read.</summary>
internal sealed class ValueReading
{
    private readonly FormModel _form;
    private readonly List<(ListModel List, string Name)> _lists = [];

    public ValueReading(FormModel form)
    {
        _form = form;
        var used = new HashSet<string>(form.OwnTypes.Select(t => MethodNames.Of(form, "Json", "Read", t.Name)))
        {
            form.RootName + "Json",
        };
        foreach (ObjectModel table in form.OwnTypes.OfType<ObjectModel>())
        {
            foreach (MemberModel member in table.Members)
            {
                string name = "Read" + table.Name + member.Name;
                for (ValueModel value = member.Value; value is ListModel list; name += "Item")
                {
                    if (!_lists.Any(l => l.List.Equals(list)))
                        _lists.Add((list, LocalNames.Distinct([name], used)[0]));
                    value = list.Item;
                }
            }
        }
    }

    /// <summary>The kinds of lists, each with the name of the method that reads it.</summary>
    public IReadOnlyList<(ListModel List, string Name)> Lists => _lists;

    /// <summary>The expression that reads a value.</summary>
    /// <param name="value">What the value may be.</param>
    /// <param name="json">The scanner in front of it.</param>
    public string Read(ValueModel value, string json) =>
        value switch
        {
            NumberModel { FitsInt32: true } number => $"{json}.ReadInt32({string.Join(", ", Int32Bounds(number))})",
            NumberModel { IsInteger: true } number => $"{json}.ReadInt64({string.Join(", ", Int64Bounds(number))})",
            NumberModel => $"{json}.ReadDecimal()",
            BooleanModel => $"{json}.ReadBoolean()",
            TextModel { IsDate: true } => $"{json}.ReadDate()",
            TextModel text => $"{json}.ReadString({string.Join(", ", Lengths(text))})",
            ListModel list => $"{_lists.First(l => l.List.Equals(list)).Name}(ref {json})",
            _ => $"{MethodNames.Of(_form, "Json", "Read", value)}(ref {json})",
        };

    /// <summary>The arguments that bound an <see cref="int"/>; none where every one is allowed.</summary>
    public static IEnumerable<string> Int32Bounds(NumberModel number) =>
        Bounds(number.LeastInteger, int.MinValue, number.GreatestInteger, int.MaxValue, "");

    private static IEnumerable<string> Int64Bounds(NumberModel number) =>
        Bounds(number.LeastInteger, long.MinValue, number.GreatestInteger, long.MaxValue, "L");

    private static IEnumerable<string> Bounds(
        decimal minimum,
        decimal least,
        decimal maximum,
        decimal greatest,
        string suffix
    )
    {
        bool isBoundBelow = minimum > least;
        if (isBoundBelow)
            yield return CSharpText.Number(minimum) + suffix;
        if (maximum < greatest)
            yield return (isBoundBelow ? "" : "maximum: ") + CSharpText.Number(maximum) + suffix;
    }

    private static IEnumerable<string> Lengths(TextModel text)
    {
        if (text.MinLength > 0)
            yield return CSharpText.Number(text.MinLength);
        if (text.MaxLength is { } maximum)
            yield return (text.MinLength > 0 ? "" : "maxLength: ") + CSharpText.Number(maximum);
    }
}
