using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>
/// Writes the condition of a rule as one expression, with the meaning that JSON Schema gives it: a keyword says nothing of
/// <c>null</c>, and nothing of a member that is absent.
/// </summary>
internal sealed class ConditionEmitter(FormModel form, TextPatterns patterns)
{
    private int _locals;

    public IReadOnlyList<string> Of(ObjectConditionModel condition, ObjectModel table, string value)
    {
        var parts = new List<string>();
        foreach (MemberModel member in condition.Required.Select(n => table.Find(n)!).Where(m => !m.IsRequired))
            parts.Add($"{value}.{member.Name}{(CSharpType.IsOptional(member) ? ".IsPresent" : " is not null")}");
        foreach (MemberConditionModel member in condition.Members)
            parts.AddRange(Of(member.Condition, table.Find(member.JsonName)!, value));
        return parts.Count == 0 ? ["true"] : parts;
    }

    private IReadOnlyList<string> Of(ConditionModel condition, MemberModel member, string owner)
    {
        string access = owner + "." + member.Name;
        if (!member.MayBeMissing)
            return OfPresent(condition, member.Value, access);
        bool isNullMet = (condition as ScalarConditionModel)?.Allowed?.Null ?? true;
        string otherwise =
            isNullMet || !member.Value.IsNullable ? "true"
            : member.IsRequired ? "false"
            : $"!{access}.IsPresent";
        string local = "w" + CSharpText.Number(_locals++);
        string value = access + (CSharpType.IsOptional(member) ? ".Value" : "");
        string present = string.Join(" && ", OfPresent(condition, member.Value, local));
        return present == otherwise ? [present] : [$"({value} is {{ }} {local} ? {present} : {otherwise})"];
    }

    private IReadOnlyList<string> OfPresent(ConditionModel condition, ValueModel model, string value) =>
        condition switch
        {
            ObjectConditionModel table => Of(table, form.Object(((ObjectValueModel)model).TypeName), value),
            ListConditionModel list => OfList(list, value),
            _ => OfScalar((ScalarConditionModel)condition, model, value),
        };

    private static List<string> OfList(ListConditionModel condition, string value)
    {
        List<string> parts = [];
        if (condition.MinItems > 0)
            parts.Add($"{value}.Count >= {CSharpText.Number(condition.MinItems)}");
        if (condition.MaxItems is { } most)
            parts.Add($"{value}.Count <= {CSharpText.Number(most)}");
        return parts.Count == 0 ? ["true"] : parts;
    }

    private List<string> OfScalar(ScalarConditionModel condition, ValueModel model, string value)
    {
        List<string> parts = [];
        if (condition.Allowed is { } allowed)
        {
            string text = model is TextModel { IsDate: true }
                ? $"global::SchemaKit.Serialization.TextFormats.ToText({value})"
                : value;
            List<string> literals = [.. Literals(allowed, model)];
            parts.Add(literals.Count == 0 ? "false" : $"{text} is {string.Join(" or ", literals)}");
        }
        if (condition.Bounds is { } bounds)
        {
            AddBound(parts, value, ">=", bounds.Minimum);
            AddBound(parts, value, "<=", bounds.Maximum);
            AddBound(parts, value, ">", bounds.ExclusiveMinimum);
            AddBound(parts, value, "<", bounds.ExclusiveMaximum);
        }
        if (condition.Pattern is { } pattern)
            parts.Add(patterns.IsMatch(pattern, value));
        return parts;
    }

    private IEnumerable<string> Literals(AllowedValues allowed, ValueModel model) =>
        model switch
        {
            NumberModel number => allowed.Numbers.Select(n =>
                number.IsInteger ? CSharpText.Number(decimal.Truncate(n)) : CSharpText.Number(n) + "m"
            ),
            BooleanModel => allowed.Flags.Select(f => f ? "true" : "false"),
            EnumValueModel list => allowed.Texts.Select(t =>
                list.TypeName + "." + form.Enum(list.TypeName).Items.First(i => i.JsonName == t).Name
            ),
            _ => allowed.Texts.Select(CSharpText.Literal),
        };

    private static void AddBound(List<string> parts, string value, string relation, decimal? bound)
    {
        if (bound is { } number)
            parts.Add($"{value} {relation} {CSharpText.Number(number)}m");
    }
}
