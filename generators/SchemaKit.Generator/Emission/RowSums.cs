using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Generator.Emission;

/// <summary>
/// The methods that add up a number over the items of a list. Each is exact: 64-bit where 2^31 items of 32 bits are added,
/// else 128-bit for whole numbers, else sums of any length.
/// </summary>
internal sealed class RowSums(FormModel form)
{
    private readonly List<RowSum> _methods = [];
    private readonly HashSet<string> _used = [form.RootName + "Rules"];

    /// <summary>The name of the method for a list and the way from its items to the number.</summary>
    public string MethodOf(ListModel list, IReadOnlyList<string> rest, bool isExact)
    {
        string key = $"{CSharpType.Of(list)} {isExact} {string.Join("/", rest.Select(Schema.Json.JsonPointer.Escape))}";
        if (_methods.Find(m => m.Key == key) is { } known)
            return known.Name;
        string stem =
            "SumOf"
            + (list.Item is ObjectValueModel row ? CSharpNames.WithoutNamespace(row.TypeName) : "Items")
            + string.Concat(rest.Where(s => s != TermModel.AnyItem).Select(CSharpNames.Pascal));
        string method = LocalNames.Distinct([stem], _used)[0];
        _methods.Add(new RowSum(key, method, list, rest, isExact));
        return method;
    }

    /// <summary>Whether a number may be missing in an item, so that the sum may be.</summary>
    public bool MayBeMissing(ListModel list, IReadOnlyList<string> rest)
    {
        if (list.Item is not ObjectValueModel row)
            return list.Item.IsNullable || (list.Item is ListModel inner && MayBeMissing(inner, [.. rest.Skip(1)]));
        OperandPath path = OperandPath.Of(form, form.Object(row.TypeName), "item", rest);
        return path.MayBeMissing || (path.List is { } below && MayBeMissing(below, path.Rest));
    }

    public void EmitAll(SourceWriter writer)
    {
        // Writing one may ask for another.
        for (int i = 0; i < _methods.Count; i++)
        {
            Emit(writer, _methods[i]);
            writer.Line();
        }
    }

    private void Emit(SourceWriter writer, RowSum method)
    {
        (_, string name, ListModel list, IReadOnlyList<string> rest, bool isExact) = method;
        bool mayBeMissing = MayBeMissing(list, rest);
        string type = TypeOf(list, rest, isExact);
        writer.Open($"private static {type}{(mayBeMissing ? "?" : "")} {name}({CSharpType.Of(list)} items)");
        writer.Line(isExact ? $"var sum = new {type}();" : $"{type} sum = 0;");
        writer.Open($"foreach ({CSharpType.OfItem(list)} item in items)");
        string term = "item";
        bool isSum = false;
        if (list.Item is ListModel inner)
        {
            (term, isSum) = (MethodOf(inner, [.. rest.Skip(1)], isExact) + "(item)", true);
        }
        else if (list.Item is ObjectValueModel row)
        {
            OperandPath path = OperandPath.Of(form, form.Object(row.TypeName), "item", rest);
            term = path.Access;
            if (path.List is { } below)
            {
                if (path.MayBeMissing)
                {
                    Unless(writer, term, "rows");
                    term = "rows";
                }
                (term, isSum) = (MethodOf(below, path.Rest, isExact) + "(" + term + ")", true);
            }
        }
        if (mayBeMissing && MayBeMissingHere(list, rest))
        {
            Unless(writer, term, "term");
            term = "term";
        }
        writer.Line(
            isExact && isSum ? $"sum = sum.PlusSum({term});"
            : isExact ? $"sum.Add({term}, 1m);"
            : $"sum += {term};"
        );
        writer.Close();
        writer.Line("return sum;");
        writer.Close();
    }

    // Whether the term itself may be null, once the list on its way is known to be there.
    private bool MayBeMissingHere(ListModel list, IReadOnlyList<string> rest)
    {
        if (list.Item is not ObjectValueModel row)
            return true;
        OperandPath path = OperandPath.Of(form, form.Object(row.TypeName), "item", rest);
        return path.List is { } below ? MayBeMissing(below, path.Rest) : path.MayBeMissing;
    }

    private static void Unless(SourceWriter writer, string value, string local)
    {
        writer.Line($"if ({value} is not {{ }} {local})");
        writer.Nested("return null;");
    }

    private string TypeOf(ListModel list, IReadOnlyList<string> rest, bool isExact)
    {
        if (isExact)
            return "global::SchemaKit.ExactSum";
        bool isFlat = !rest.Contains(TermModel.AnyItem);
        ValueModel value = list.Item;
        foreach (string step in rest)
            value = value is ListModel inner
                ? inner.Item
                : form.Object(((ObjectValueModel)value).TypeName).Find(step)!.Value;
        return isFlat && value is NumberModel { FitsInt32: true } ? "long" : "global::System.Int128";
    }

    private sealed record RowSum(string Key, string Name, ListModel List, IReadOnlyList<string> Steps, bool IsExact);
}
