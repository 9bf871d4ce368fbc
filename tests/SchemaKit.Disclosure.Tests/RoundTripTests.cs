using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Xunit;

namespace SchemaKit.Disclosure.Tests;

public sealed class RoundTripTests
{
    [Property(MaxTest = 2_000, StartSize = Seeds.Count, EndSize = Seeds.Count)]
    public void Written_and_read_again_a_report_is_equal(int seed)
    {
        AnnualReport report = new ReportMaker(seed).Mutated();
        byte[] json = report.ToJsonUtf8();

        AnnualReport again = AnnualReport.ReadJson(json);
        Assert.Equal(report, again);
        Assert.Equal(json, again.ToJsonUtf8());
    }

    [Property(MaxTest = 500, StartSize = Seeds.Count, EndSize = Seeds.Count)]
    public void Indented_or_in_any_order_it_reads_the_same(int seed)
    {
        AnnualReport report = new ReportMaker(seed).Mutated();
        JsonNode node = JsonNode.Parse(report.ToJsonUtf8())!;
        var random = new Random(seed);

        var indented = new JsonSerializerOptions
        {
            WriteIndented = true,
            TypeInfoResolver = JsonSerializerOptions.Default.TypeInfoResolver,
        };
        Assert.Equal(report, AnnualReport.ReadJson(Encoding.UTF8.GetBytes(node.ToJsonString(indented))));
        Assert.Equal(report, AnnualReport.ReadJson(Encoding.UTF8.GetBytes(Shuffled(node, random)!.ToJsonString())));
    }

    [Property(MaxTest = 300, StartSize = Seeds.Count, EndSize = Seeds.Count)]
    public void Numbers_written_otherwise_read_the_same(int seed)
    {
        AnnualReport report = new ReportMaker(seed).Valid();
        DisputeResults three = report.Disputes.Reconsideration with { Pending = 3 };
        ApplicantCounts none = report.Applications.CarriedIn with { Total = 0 };
        report = report with
        {
            Disputes = report.Disputes with { Reconsideration = three },
            Applications = report.Applications with { CarriedIn = none },
        };
        string json = Encoding.UTF8.GetString(report.ToJsonUtf8());
        string[] spellings = [".0", "e0", "E+0", ".000e-0"];
        string spelt = json.Replace(
            "\"total\":0",
            "\"total\":0" + spellings[Math.Abs(seed % 4)],
            StringComparison.Ordinal
        );
        spelt = spelt.Replace("\"pending\":3,", "\"pending\":30e-1,", StringComparison.Ordinal);

        Assert.NotEqual(json, spelt);
        Assert.Equal(report, AnnualReport.ReadJson(Encoding.UTF8.GetBytes(spelt)));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    public void Bytes_do_not_depend_on_the_culture(string culture)
    {
        AnnualReport report = new ReportMaker(1).Valid();
        byte[] invariant = report.ToJsonUtf8();
        (CultureInfo before, CultureInfo beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
            Assert.Equal(invariant, report.ToJsonUtf8());
            Assert.Equal(report, AnnualReport.ReadJson(invariant));
            Assert.Equal(
                "/disputes/reconsideration#dispute-total: ",
                AnnualReport.ReadJson(Repository.Seed("hongze-2023.json")).Check().Violations[0].ToString("en")[..41]
            );
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    private static JsonNode? Shuffled(JsonNode? node, Random random)
    {
        if (node is not JsonObject value)
            return node?.DeepClone();
        var members = value.ToArray();
        random.Shuffle(members);
        var shuffled = new JsonObject();
        foreach ((string name, JsonNode? child) in members)
            shuffled.Add(name, Shuffled(child, random));
        return shuffled;
    }
}
