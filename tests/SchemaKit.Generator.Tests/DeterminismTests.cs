using System;
using System.Globalization;
using System.Linq;
using SchemaKit.Generator.Tests.Forms;
using SchemaKit.Generator.Tests.Running;

namespace SchemaKit.Generator.Tests;

public sealed class DeterminismTests
{
    [Fact]
    public void The_same_schema_gives_the_same_code() => Assert.Equal(Generate(), Generate());

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        string expected = Generate();
        (CultureInfo Format, CultureInfo Interface) before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(expected, Generate());
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    [Fact]
    public void Lines_end_in_LF_whatever_ends_them_in_the_schema()
    {
        string text = TestForms.EveryConstruct.Text.Replace("\n", "\r\n", StringComparison.Ordinal);

        GeneratorRun run = new TestProject("A").Run((TestForms.EveryConstruct.Path, text));

        Assert.NotEmpty(run.Sources);
        Assert.All(run.Sources, s => Assert.DoesNotContain('\r', s.SourceText.ToString()));
        Assert.Equal(Generate(), Concatenate(run));
    }

    [Fact]
    public void Files_end_in_one_line_break_and_no_line_ends_in_white_space() =>
        Assert.All(
            new TestProject("A").Run(TestForms.EveryConstruct).Sources,
            s =>
            {
                string text = s.SourceText.ToString();
                Assert.EndsWith("\n", text, StringComparison.Ordinal);
                Assert.All(text[..^1].Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
            }
        );

    [Fact]
    public void Files_have_no_byte_order_mark() =>
        Assert.All(
            new TestProject("A").Run(TestForms.EveryConstruct).Sources,
            s => Assert.Empty(s.SourceText.Encoding!.GetPreamble())
        );

    private static string Generate() => Concatenate(new TestProject("A").Run(TestForms.EveryConstruct));

    private static string Concatenate(GeneratorRun run) =>
        string.Concat(run.Sources.Select(s => s.HintName + "\n" + s.SourceText));
}
