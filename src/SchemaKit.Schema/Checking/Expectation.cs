using System;
using System.Linq;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Text;

namespace SchemaKit.Schema.Checking;

/// <summary>Says in words what a schema allows.</summary>
internal static class Expectation
{
    public static Phrase Of(ValueModel value, FormModel model)
    {
        Phrase expected = OfPresent(value, model);
        return value.IsNullable ? expected.Plus(" or null", "或 null") : expected;
    }

    private static Phrase OfPresent(ValueModel value, FormModel model)
    {
        switch (value)
        {
            case NumberModel number:
                return number.Range;
            case BooleanModel { Constant: { } constant }:
                return constant ? "true" : "false";
            case BooleanModel:
                return "true | false";
            case TextModel text:
                return OfText(text);
            case EnumValueModel list:
                return string.Join(" | ", model.Enum(list.TypeName).Items.Select(i => "\"" + i.JsonName + "\""));
            case ListModel list:
                return OfList(list);
            default:
                return new Phrase("an object", "对象");
        }
    }

    private static Phrase OfText(TextModel value)
    {
        switch (value)
        {
            case { Constant: { } constant }:
                return "\"" + constant + "\"";
            case { Format: TextFormat.Date }:
                return new Phrase("a date such as 2022-12-31", "形如 2022-12-31 的日期");
            case { Format: TextFormat.DateTime }:
                return new Phrase(
                    "a point in time such as 2022-12-31T23:59:59+08:00",
                    "形如 2022-12-31T23:59:59+08:00 的时间"
                );
            case { Format: TextFormat.Uuid }:
                return new Phrase("a UUID of 32 hexadecimal digits", "由 32 位十六进制数字组成的 UUID");
            case { Pattern: { } pattern }:
                return new Phrase($"a text that matches {Excerpt.Of(pattern)}", $"符合 {Excerpt.Of(pattern)} 的文本");
            default:
                string range = Range(value.MinLength, value.MaxLength);
                return range.Length == 0
                    ? new Phrase("a text", "文本")
                    : new Phrase($"a text ({range} characters)", $"文本（{range} 个字符）");
        }
    }

    private static Phrase OfList(ListModel list)
    {
        string range = Range(list.MinItems, list.MaxItems);
        Phrase expected =
            range.Length == 0
                ? new Phrase("a list", "列表")
                : new Phrase($"a list ({range} items)", $"列表（{range} 项）");
        return list.IsUnique ? expected.Plus(", no two items equal", "，各项互不相同") : expected;
    }

    private static string Range(int least, int? greatest) =>
        greatest is { } most ? FormattableString.Invariant($"{least}–{most}")
        : least > 0 ? FormattableString.Invariant($">= {least}")
        : "";
}
