using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit.Disclosure.Tests.Series;

public sealed class ReportKeyTests
{
    private static readonly AnnualReport Sheqi = AnnualReport.ReadJson(Repository.Seed("sheqi-2022.json"));

    [Fact]
    public void A_report_is_identified_by_unit_year_and_scope()
    {
        ReportKey key = ReportKey.Of(Sheqi);
        Assert.Equal(
            [
                ("unit", KeyRole.Subject, "社旗县人民政府"),
                ("year", KeyRole.Period, "2022"),
                ("scope", KeyRole.Kind, "aggregate"),
            ],
            key.Members.Select(m => (m.Name, m.Role, m.Value))
        );
        Assert.Equal(2022, key.Period);
        Assert.Equal("aggregate", key["scope"]);
        Assert.Null(key["overview"]);
    }

    [Fact]
    public void Keys_are_equal_by_value_whatever_the_form()
    {
        byte[] hongze = Repository.Seed("hongze-2023.json");
        ReportKey key = ReportKey.Of(AnnualReport.ReadJson(hongze));
        var keys = new HashSet<ReportKey> { key, ReportKey.Of(Forms.OneRow.Report(hongze)) };
        Assert.Single(keys);
        Assert.True(keys.Add(ReportKey.Of(Sheqi)));
        Assert.True(keys.Add(ReportKey.Of(Sheqi with { Scope = Scope.Own })));
        Assert.True(keys.Add(ReportKey.Of(Sheqi with { Year = 2023 })));
        Assert.Equal(ReportKey.Of(Sheqi with { Year = 2023 }), ReportKey.Of(Sheqi).WithPeriod(2023));
    }

    [Fact]
    public void It_is_spelt_the_same_in_every_culture_and_said_in_two_languages()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            ReportKey key = ReportKey.Of(Sheqi);
            Assert.Equal("unit=社旗县人民政府, year=2022, scope=aggregate", key.ToString());
            Assert.Equal("社旗县人民政府，2022，汇总", key.ToString("zh-CN"));
            Assert.Equal("社旗县人民政府, 2022, Aggregate of the reporting units", key.ToString("en"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_draft_without_a_year_has_no_key_and_says_so()
    {
        FormDraft draft = FormDraft.ReadJson(AnnualReport.Form, """{"unit":"社旗县","scope":"own"}"""u8);
        Assert.False(ReportKey.TryOf(draft, out ReportKey? key));
        Assert.Null(key);
        ReportKeyException exception = Assert.Throws<ReportKeyException>(() => ReportKey.Of(draft));
        Assert.Equal("The report lacks 'year' (Report year), which identifies it.", exception.Message);
        Assert.Equal("报告缺少用于识别报告的“报告年度”（year）。", exception.Describe("zh-CN"));
    }

    [Fact]
    public void A_form_without_a_key_has_none()
    {
        FormSchema form = FormSchema.Parse(
            """
            {
              "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:keyless", "csharp": { "name": "Keyless", "namespace": "Test" },
              "type": "object", "properties": { "a": { "type": "integer" } }, "required": ["a"]
            }
            """
        );
        FormDraft draft = FormDraft.ReadJson(form, """{"a":1}"""u8);
        Assert.Contains(
            "urn:test:keyless has no key",
            Assert.Throws<ReportKeyException>(() => ReportKey.Of(draft)).Message,
            StringComparison.Ordinal
        );
    }
}
