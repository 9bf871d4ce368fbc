using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using SchemaKit.Schema.Checking;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Tests.Fuzzing;

/// <summary>Makes documents of a form at random: good ones, as far as chance can make them.</summary>
internal sealed class RandomDocument(Random random, FormModel form)
{
    private static readonly decimal[] Amounts = [0, 1, 2, 7, -1, 100, 0.5m, 0.01m, -2.5m, 2147483647, 1000];

    private static readonly string[] Texts =
    [
        "",
        "a",
        "ab",
        "abc",
        "政府信息",
        "\uD83D\uDE00",
        "\"\\\u2028",
        "2024-02-29",
        "2024-12-31T23:59:60Z",
        "01234567-89ab-cdef-0123-456789abcdef",
    ];

    /// <summary>Patterns, each with a text that it matches.</summary>
    public static IReadOnlyList<(string Pattern, string Text)> Patterns { get; } =
    [
        ("^[a-z]+$", "abc"),
        ("\\d{3}", "x201"),
        ("^\\p{Lo}*$", "政府"),
        ("\"\"\"", "\"\"\""),
        ("^(a|b)?[^\\u0000-\\u001F\"]$", "x"),
        ("\\*/", "*/"),
    ];

    public JsonNode Next() => Object(form.Root);

    private JsonObject Object(ObjectModel table)
    {
        var value = new JsonObject();
        foreach (MemberModel member in table.Members)
        {
            if (member.IsRequired || random.Next(3) > 0)
                value[member.JsonName] = Value(member.Value);
        }
        return value;
    }

    private JsonNode? Value(ValueModel value)
    {
        if (value.IsNullable && random.Next(4) == 0)
            return null;
        return value switch
        {
            ObjectValueModel nested => Object(form.Object(nested.TypeName)),
            ListModel list => List(list),
            NumberModel number => Number(number),
            TextModel text => Text(text),
            BooleanModel flag => flag.Constant ?? random.Next(2) == 0,
            EnumValueModel list => Pick(form.Enum(list.TypeName).Items.Select(i => i.JsonName)),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
        };
    }

    private JsonArray List(ListModel list)
    {
        int most = Math.Min(list.MaxItems ?? 4, 4);
        int count = random.Next(Math.Min(list.MinItems, most), most + 1);
        return [.. Enumerable.Range(0, count).Select(_ => Value(list.Item))];
    }

    private JsonNode Number(NumberModel number)
    {
        decimal[] near =
        [
            .. new[] { number.Minimum, number.Maximum, number.Constant }.OfType<decimal>(),
            .. new[] { number.ExclusiveMinimum, number.ExclusiveMaximum }
                .OfType<decimal>()
                .Where(b => Math.Abs(b) < 1e27m)
                .SelectMany(b => new[] { b - 1, b + 1 }),
            .. number.Values,
            .. Amounts,
        ];
        decimal[] allowed = [.. near.Where(number.Allows)];
        decimal value = allowed.Length > 0 ? allowed[random.Next(allowed.Length)] : near[0];
        return JsonNode.Parse(NumberText.ToText(value))!;
    }

    private string Text(TextModel text)
    {
        string[] candidates =
        [
            .. new[] { text.Constant, Patterns.FirstOrDefault(p => p.Pattern == text.Pattern).Text }.OfType<string>(),
            .. Texts,
            new string('x', text.MinLength),
        ];
        string[] allowed = [.. candidates.Where(c => TextRules.Refusal(text, c) is null)];
        return allowed.Length > 0 ? Pick(allowed) : candidates[0];
    }

    private string Pick(IEnumerable<string> texts)
    {
        string[] all = [.. texts];
        return all[random.Next(all.Length)];
    }
}
