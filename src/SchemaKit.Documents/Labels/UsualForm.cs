using System.Globalization;
using System.Text;

namespace SchemaKit.Documents.Labels;

/// <summary>
/// The usual form of characters: in their usual width, numbers out of their circles, radicals of PDF fonts as the characters
/// that they are. It is compatibility composition (UAX 15), with what Chinese pages hold of it written out: a program
/// without the data of a culture has no other, and would read the same page otherwise.
/// </summary>
internal static class UsualForm
{
    private const string Numerals = "一二三四五六七八九十";
    private const string Radicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴"
        + "廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿"
        + "目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵"
        + "邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    /// <summary>A text in its usual form.</summary>
    /// <exception cref="System.ArgumentException">It is not Unicode.</exception>
    public static string Of(string text)
    {
        var usual = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (Known(c) is { } form)
                usual.Append(form);
            else
                usual.Append(c);
        }
        return usual.ToString().Normalize(NormalizationForm.FormKC);
    }

    private static string? Known(char c) =>
        c switch
        {
            < '\u00a0' => null,
            >= '\uff01' and <= '\uff5e' => ((char)(c - 0xfee0)).ToString(),
            '\u00a0' or '\u3000' or (>= '\u2002' and <= '\u200a') => " ",
            >= '\u2f00' and <= '\u2fd5' => Radicals[c - '\u2f00'].ToString(),
            >= '\u2460' and <= '\u2473' => Number(c - '\u245f'),
            >= '\u2474' and <= '\u2487' => $"({Number(c - '\u2473')})",
            >= '\u2488' and <= '\u249b' => Number(c - '\u2487') + ".",
            >= '\u3220' and <= '\u3229' => $"({Numerals[c - '\u3220']})",
            '\u2026' => "...",
            '\ufe50' => ",",
            '\ufe52' => ".",
            '\ufe54' => ";",
            '\ufe55' => ":",
            '\ufe59' => "(",
            '\ufe5a' => ")",
            '\ufe62' => "+",
            '\ufe63' => "-",
            '\ufe6a' => "%",
            _ => null,
        };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
