using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace SchemaKit.Tests.Fuzzing;

/// <summary>Texts that somebody might put into a schema to break out of where they are written to, and names of all planes.</summary>
internal sealed class HostileText(Random random)
{
    /// <summary>Stands for half of a surrogate pair, which no .NET text of JSON can hold until it is written.</summary>
    public const string LoneSurrogate = "⟪lone⟫";

    private static readonly string[] Breaks =
    [
        "\"; throw null; \"",
        "\"\"\"",
        "\"\"\"\"\"\"\"",
        "\\",
        "\\\"",
        "\\u0022",
        "*/ class Hack; /*",
        "\n} class Hack {",
        "\r\n#error hack\r\n",
        "\n#pragma warning restore\n",
        "</summary><inheritdoc/>",
        "</c></description></item></list></remarks>",
        "<see cref=\"Nothing\"/> & ]]> &amp; &#10;",
        "<![CDATA[",
        "<!--",
        "{0} {x} {{ }}",
        "{left} {right}",
        "$(x) @\" $\"{x}\"",
        "\u0085class Hack;",
        "\u2028class Hack;\u2029",
        "\u202Egnp.exe\u202C \u2066x\u2069 \u200F",
        "\uFEFF\u200B\u00AD",
        "\0\u0001\u007F\u009F",
        "\uFFFE\uFFFF",
        "\uE000 \uD83D\uDE00 \uDB40\uDC01",
        "// \t ///",
        "",
        " ",
        ".",
        "-",
        "_",
        "*",
        "/",
        "~0/~1/*",
        "u8",
        "'\''",
    ];

    private static readonly string[] Words =
    [
        "received",
        "carriedIn",
        "total",
        "年度",
        "一、本年新收政府信息公开申请数量",
        "（三）不予公开",
        "class",
        "value",
        "equals",
        "present",
        "first",
        "json",
        "report",
        "item",
        "items",
        "sum",
        "rows",
        "Count",
        "Type",
        "2nd",
        "x-y z",
        "étage",
        "ЦЕНА",
    ];

    /// <summary>Any text at all.</summary>
    public string Text()
    {
        int kind = random.Next(10);
        return kind switch
        {
            < 4 => Break(),
            < 6 => Characters(random.Next(1, 12)),
            < 7 => Break() + Characters(random.Next(1, 4)) + Break(),
            < 8 => new string('x', random.Next(300, 2_000)),
            _ => Words[random.Next(Words.Length)],
        };
    }

    /// <summary>A name: mostly a plain one, so that most forms are good.</summary>
    public string Name(int place)
    {
        int kind = random.Next(20);
        string number = place.ToString(CultureInfo.InvariantCulture);
        return kind switch
        {
            < 9 => Words[random.Next(Words.Length)] + number,
            < 11 => Words[random.Next(Words.Length)],
            < 14 => Characters(random.Next(1, 8)) + "n" + number,
            < 15 => Characters(random.Next(1, 4)),
            < 16 => string.Concat(Enumerable.Repeat(Characters(1), random.Next(50, 300))) + number,
            < 19 => Break() + "n" + number,
            _ => Text(),
        };
    }

    private string Break() => random.Next(4_000) == 0 ? LoneSurrogate : Breaks[random.Next(Breaks.Length)];

    // Characters of all planes, letters more often than not.
    private string Characters(int count)
    {
        var text = new StringBuilder();
        while (count-- > 0)
        {
            int codePoint = random.Next(8) switch
            {
                0 => random.Next(0x20, 0x7F),
                1 => random.Next(0x80, 0x600),
                2 => random.Next(0x600, 0x1100),
                3 => random.Next(0x1E00, 0x3400),
                4 => random.Next(0x4E00, 0xA000),
                5 => random.Next(0xA000, 0xD800),
                6 => random.Next(0xE000, 0x10000),
                _ => random.Next(0x10000, 0x110000),
            };
            text.Append(char.ConvertFromUtf32(codePoint));
        }
        return text.ToString();
    }
}
