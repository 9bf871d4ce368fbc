using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>
/// How many bytes a report takes at most: all members there, every number as long as its bounds allow, the texts of the report
/// itself as they are. Lists, and the texts in tables, come on top.
/// </summary>
internal sealed class SizeHint
{
    // -79228162514264337593543950335 with a point.
    private const int LongestDecimal = 31;

    // Buffers of this size are asked for at once, whatever the form; what is larger grows.
    private const int Greatest = 1 << 20;

    private readonly FormModel _form;
    private readonly Dictionary<string, int> _types = [];

    private SizeHint(FormModel form) => _form = form;

    /// <summary>The expression, in an instance member of the report; a line a text, for the body of a method.</summary>
    public static string Of(FormModel form)
    {
        IEnumerable<string> texts = form
            .Root.Members.Where(m => m.Value is TextModel { IsDate: false } && !CSharpType.IsOptional(m))
            .Select(m => $"\n        + global::SchemaKit.Serialization.ReportWriter.HintFor({m.Name})");
        return CSharpText.Number(new SizeHint(form).OfType(form.RootName)) + string.Concat(texts);
    }

    private int OfType(string name)
    {
        if (_types.TryGetValue(name, out int known))
            return known;
        long length = _form.Type(name) switch
        {
            ObjectModel table => 1 + Math.Max(1, table.Members.Sum(m => (long)OfMember(m))),
            EnumModel list => list.Items.Max(i => BytesOf(JsonText.Quoted(i.JsonName))),
            _ => 0,
        };
        return _types[name] = (int)Math.Min(length, Greatest);
    }

    // A member and the comma or the bracket behind it.
    private int OfMember(MemberModel member) =>
        BytesOf(JsonText.Quoted(member.JsonName))
        + 2
        + Math.Max(OfValue(member.Value), member.Value.IsNullable ? "null".Length : 0);

    private int OfValue(ValueModel value) =>
        value switch
        {
            NumberModel { IsInteger: true } number => Math.Max(
                Digits(number.LeastInteger),
                Digits(number.GreatestInteger)
            ),
            NumberModel => LongestDecimal,
            BooleanModel => "false".Length,
            EnumValueModel list => OfType(list.TypeName),
            ObjectValueModel table => OfType(table.TypeName),
            TextModel { IsDate: true } => "\"2022-12-31\"".Length,
            _ => "\"\"".Length,
        };

    private static int Digits(decimal value) => value.ToString(CultureInfo.InvariantCulture).Length;

    private static int BytesOf(string text) => Encoding.UTF8.GetByteCount(text);
}
