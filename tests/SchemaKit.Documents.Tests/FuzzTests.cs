using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using SchemaKit.Documents.Tests.Pages;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Tests;

/// <summary>Pages that were changed at random are read or refused, in time, whatever was changed.</summary>
public sealed class FuzzTests
{
    private static readonly FormSchema Form = Repository.Form2021;

    private static readonly string[] Pieces =
    [
        "<table>",
        "</table>",
        "<td rowspan=99>",
        "<td colspan=0>",
        "</tr>",
        "<tr>",
        "\t",
        "\n",
        "|",
        "其他",
        "总计",
        "一、",
        "1.",
        "（",
        "0",
        "99999999999999999999999999999999",
        "\0",
        "\ud800",
        "﷽",
        "\"",
        ",",
        "-",
        "件",
    ];

    public static TheoryData<string> Names => [.. Layouts.All.Keys, "glued.txt"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_changed_page_is_read_or_refused(string name)
    {
        byte[] page =
            name == "glued.txt"
                ? Encoding.UTF8.GetBytes(Layouts.Glued(SeedPage.Tables()))
                : Layouts.All[name](SeedPage.Tables());
        int rounds = Repetitions.Of("SCHEMAKIT_FUZZ", 60);
        var options = new DocumentOptions { MaxTime = TimeSpan.FromSeconds(10) };
        for (int seed = 0; seed < rounds; seed++)
        {
            byte[] changed = Change(page, name, new Random(seed));
            var watch = Stopwatch.StartNew();
            try
            {
                DocumentReader.Read(changed, name, [Form], options);
            }
            catch (DocumentReadException refusal)
            {
                Assert.NotEmpty(refusal.Message);
            }
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"seed {seed} took {watch.Elapsed}");
        }
    }

    private static byte[] Change(byte[] page, string name, Random random)
    {
        bool isText =
            !name.EndsWith(".docx", StringComparison.Ordinal)
            && !name.EndsWith(".xlsx", StringComparison.Ordinal)
            && !name.EndsWith(".pdf", StringComparison.Ordinal);
        return isText && random.Next(4) > 0
            ? Encoding.UTF8.GetBytes(ChangeText(Encoding.UTF8.GetString(page), random))
            : ChangeBytes(page, random);
    }

    private static string ChangeText(string text, Random random)
    {
        var changed = new StringBuilder(text);
        for (int i = random.Next(1, 30); i > 0; i--)
        {
            int at = random.Next(changed.Length);
            int length = Math.Min(random.Next(1, 40), changed.Length - at);
            switch (random.Next(3))
            {
                case 0:
                    changed.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 1:
                    changed.Remove(at, length);
                    break;
                default:
                    changed.Insert(random.Next(changed.Length), changed.ToString(at, length));
                    break;
            }
        }
        return changed.ToString();
    }

    private static byte[] ChangeBytes(byte[] page, Random random)
    {
        List<byte> changed = [.. page];
        for (int i = random.Next(1, 10); i > 0; i--)
            changed[random.Next(changed.Count)] = (byte)random.Next(256);
        return random.Next(5) == 0 ? [.. changed.Take(random.Next(changed.Count))] : [.. changed];
    }
}
