using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Numbers;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Schema.Wording;

/// <summary>The condition of a rule in words.</summary>
/// <param name="form">The form, whose labels name the members and values.</param>
/// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
internal sealed class ConditionWording(FormModel form, string language)
{
    /// <summary>What must be true of an object for the rule to be asked.</summary>
    public string Of(ObjectConditionModel condition, ObjectModel table) =>
        string.Join(new Phrase(" and ", "，且").In(language), Parts(condition, table, []));

    private IEnumerable<string> Parts(ObjectConditionModel condition, ObjectModel table, IReadOnlyList<string> path)
    {
        foreach (string name in condition.Required)
        {
            string subject = Subject(path, table.Find(name)!);
            yield return new Phrase($"{subject} is given", $"{subject}已填报").In(language);
        }
        foreach (MemberConditionModel member in condition.Members)
        {
            MemberModel about = table.Find(member.JsonName)!;
            // JSON Schema asks nothing of a member that is absent.
            bool isOpen = !about.IsRequired && !condition.Required.Contains(about.JsonName);
            if (member.Condition is ObjectConditionModel nested)
            {
                ObjectModel below = form.Object(((ObjectValueModel)about.Value).TypeName);
                foreach (string part in Parts(nested, below, [.. path, PrintedText.Of(about).In(language)]))
                    yield return part + IfGiven(isOpen).In(language);
                continue;
            }
            // Nor of null, unless values are listed.
            isOpen |= about.Value.IsNullable && member.Condition is not ScalarConditionModel { Allowed: not null };
            yield return Subject(path, about)
                + Asked(member.Condition, about.Value).In(language)
                + IfGiven(isOpen).In(language);
        }
    }

    private string Subject(IReadOnlyList<string> path, MemberModel member) =>
        "“" + LabelPath.Of([.. path, PrintedText.Of(member).In(language)]) + "”";

    private static Phrase IfGiven(bool isOpen) => isOpen ? new Phrase(" (if given)", "（如有）") : "";

    private Phrase Asked(ConditionModel condition, ValueModel value)
    {
        switch (condition)
        {
            case ListConditionModel list:
                return Count(list.MinItems, list.MaxItems);
            case ScalarConditionModel scalar:
                return AskedOf(scalar, value);
            default:
                throw new ArgumentOutOfRangeException(nameof(condition), condition, null);
        }
    }

    private Phrase AskedOf(ScalarConditionModel scalar, ValueModel value)
    {
        var parts = new List<Phrase>();
        if (scalar.Allowed is { } allowed)
        {
            string[] values = [.. Values(allowed, value)];
            string listed = string.Join(new Phrase(" or ", "或").In(language), values);
            parts.Add(new Phrase($" is {listed}", $"为{listed}"));
        }
        if (scalar.Bounds is { } bounds)
            parts.Add(new Phrase($" is {bounds.Range.English}", $"为{bounds.Range.Chinese}"));
        if (scalar.Pattern is { } pattern)
            parts.Add(new Phrase($" matches “{pattern}”", $"符合正则表达式“{pattern}”"));
        return new Phrase(
            string.Join(" and", parts.Select(p => p.English)),
            string.Join("且", parts.Select(p => p.Chinese))
        );
    }

    private IEnumerable<string> Values(AllowedValues allowed, ValueModel value)
    {
        EnumModel? list = value is EnumValueModel choice ? form.Enum(choice.TypeName) : null;
        return
        [
            .. allowed.Texts.Select(t =>
                "“" + (list?.Items.FirstOrDefault(i => i.JsonName == t)?.Labels.In(language) ?? t) + "”"
            ),
            .. allowed.Numbers.Select(NumberText.ToText),
            .. allowed.Flags.Select(f => f ? "true" : "false"),
            .. allowed.Null ? new[] { "null" } : [],
        ];
    }

    private static Phrase Count(int least, int? most) =>
        (least, most) switch
        {
            (_, null) => new Phrase($" has {Text(least)} or more items", $"不少于 {Text(least)} 项"),
            (0, { } greatest) => new Phrase($" has {Text(greatest)} or fewer items", $"不多于 {Text(greatest)} 项"),
            (_, { } greatest) => new Phrase(
                $" has {Text(least)} to {Text(greatest)} items",
                $"为 {Text(least)} 至 {Text(greatest)} 项"
            ),
        };

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
