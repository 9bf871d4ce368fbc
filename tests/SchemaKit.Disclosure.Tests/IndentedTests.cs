using System;
using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaKit.Disclosure.Tests;

/// <summary>The form for people against that of System.Text.Json.</summary>
public sealed class IndentedTests
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void A_report_is_laid_out_as_System_Text_Json_does_it()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            // Of the random texts System.Text.Json escapes more than JSON asks for.
            AnnualReport report = new ReportMaker(seed).Valid() with
            {
                Unit = "社旗县",
                UnitCode = null,
                Overview = "{\"[,]:\\\" \\",
                Problems = "",
                OtherMatters = null,
            };
            string indented = Indented(report);
            Assert.Equal(JsonNode.Parse(report.ToJsonUtf8())!.ToJsonString(Options), indented);
            Assert.Equal(report, AnnualReport.ReadJson(Encoding.UTF8.GetBytes(indented)));
        }
    }

    private static string Indented(AnnualReport report)
    {
        var writer = new ArrayBufferWriter<byte>();
        ReportSerializer.WriteIndented(report, writer);
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }
}
