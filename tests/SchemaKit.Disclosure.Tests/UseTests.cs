using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SchemaKit.Schema;

namespace SchemaKit.Disclosure.Tests;

/// <summary>What the README shows.</summary>
public sealed class UseTests
{
    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly AnnualReport Seed = AnnualReport.ReadJson(Repository.Seed("sheqi-2022.json"));

    [Fact]
    public void A_report_is_changed_by_with_and_compared_by_value()
    {
        AnnualReport next = Seed with { Year = 2023 };
        Assert.NotEqual(Seed, next);
        Assert.Equal(Seed, next with { Year = 2022 });
    }

    [Fact]
    public void A_valid_check_allocates_nothing()
    {
        Seed.Check();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000; i++)
            Seed.Check();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void JsonSerializer_reads_and_writes_as_is()
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(Seed);
        Assert.Equal(Seed.ToJsonUtf8(), json);
        Assert.Equal(Seed, JsonSerializer.Deserialize<AnnualReport>(json));
        Assert.Equal(Seed, JsonSerializer.Deserialize(json, AnnualReport.JsonTypeInfo));
        Assert.Equal(json, JsonSerializer.SerializeToUtf8Bytes(Seed, AnnualReport.JsonTypeInfo));
    }

    [Fact]
    public void JsonSerializer_indents_when_asked()
    {
        var options = new JsonSerializerOptions { WriteIndented = true };
        string json = JsonSerializer.Serialize(Seed, options);
        Assert.Contains("\n  \"unit\"", json, StringComparison.Ordinal);
        Assert.Equal(Seed, JsonSerializer.Deserialize<AnnualReport>(json, options));
    }

    [Theory]
    [InlineData("县</script><script>alert(1)</script>")]
    [InlineData("A & B")]
    [InlineData("'")]
    public void Markup_is_escaped_as_the_encoder_asks(string unit)
    {
        AnnualReport report = Seed with { Unit = unit };
        string json = JsonSerializer.Serialize(report);
        Assert.DoesNotMatch("[<>&']", json);
        Assert.Equal(report, JsonSerializer.Deserialize<AnnualReport>(json));

        Assert.Equal(report.ToJsonUtf8(), JsonSerializer.SerializeToUtf8Bytes(report, Relaxed));
        Assert.Equal(report.ToJsonUtf8(), JsonSerializer.SerializeToUtf8Bytes(report, AnnualReport.JsonTypeInfo));
    }

    [Fact]
    public void JsonSerializer_refuses_what_the_reader_refuses()
    {
        string json = Encoding
            .UTF8.GetString(Seed.ToJsonUtf8())
            .Replace("\"upheld\":2", "\"upheld\":null", StringComparison.Ordinal);
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AnnualReport>(json));
        Assert.Contains("/disputes/reconsideration/upheld", exception.Message, StringComparison.Ordinal);
        Assert.IsType<ReportReadException>(exception.InnerException);
    }

    [Fact]
    public void A_report_stands_inside_another_document()
    {
        var list = new Dictionary<string, AnnualReport> { ["a"] = Seed, ["b"] = Seed with { Year = 2021 } };
        string json = JsonSerializer.Serialize(list);
        Assert.Equal(list, JsonSerializer.Deserialize<Dictionary<string, AnnualReport>>(json));
    }

    [Fact]
    public void WriteJson_goes_into_any_buffer_writer()
    {
        var buffer = new ArrayBufferWriter<byte>();
        Seed.WriteJson(buffer);
        Assert.Equal(Seed.ToJsonUtf8(), buffer.WrittenSpan.ToArray());
    }

    [Fact]
    public void A_sum_adds_every_cell()
    {
        AnnualReport[] reports =
        [
            .. Enumerable.Range(1, 20).Select(i => new ReportMaker(i).Valid() with { Year = 2022, Scope = Scope.Own }),
        ];
        AnnualReport sum = AnnualReport.Sum(reports);

        decimal[] expected = new decimal[AnnualReport.CellCount];
        foreach (AnnualReport report in reports)
        {
            CellValue[] cells = ReportMaker.CellsOf(report);
            for (int i = 0; i < cells.Length; i++)
                expected[i] += cells[i].Value;
        }
        Assert.Equal(expected, ReportMaker.CellsOf(sum).Select(c => c.Value));
        Assert.True(sum.Check().IsValid);
        Assert.Equal(reports[0].Unit, sum.Unit);
        Assert.Null(sum.Overview);
    }

    [Fact]
    public void A_sum_refuses_reports_of_different_years_and_scopes()
    {
        Assert.Contains(
            "year",
            Assert.Throws<ArgumentException>(() => AnnualReport.Sum([Seed, Seed with { Year = 2021 }])).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "scope",
            Assert.Throws<ArgumentException>(() => AnnualReport.Sum([Seed, Seed with { Scope = Scope.Own }])).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() => AnnualReport.Sum([]));
    }

    [Fact]
    public void A_sum_that_does_not_fit_names_its_cell()
    {
        AnnualReport large = Seed with
        {
            Proactive = Seed.Proactive with { Licences = Seed.Proactive.Licences with { Decisions = 2_000_000_000 } },
        };
        OverflowException exception = Assert.Throws<OverflowException>(() => AnnualReport.Sum([large, large]));
        Assert.Contains("/proactive/licences/decisions", exception.Message, StringComparison.Ordinal);
        Assert.Contains("4000000000", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckAgainst_the_year_before_tells_what_was_not_carried_over()
    {
        AnnualReport before = AnnualReport.ReadJson(Repository.Seed("sheqi-2022.json")) with { Year = 2021 };
        CheckResult held = Seed.CheckAgainst(
            before with
            {
                Proactive = Seed.Proactive with
                {
                    NormativeDocuments = Seed.Proactive.NormativeDocuments with { InForce = 29 },
                },
            }
        );
        Assert.Empty(held.Violations);
        Assert.Equal(9, held.Count(Severity.Warning));
        Assert.Equal(0, held.Count(Severity.Error));

        ApplicantCounts carried = before.Applications.CarriedOut with { NaturalPersons = 3, Total = 3 };
        CheckResult broken = Seed.CheckAgainst(
            before with
            {
                Applications = before.Applications with { CarriedOut = carried },
            }
        );
        Assert.True(broken.IsValid);
        Assert.Equal(
            [
                "/proactive/normativeDocuments#in-force-continuity",
                "/applications#carried-over/naturalPersons",
                "/applications#carried-over/total",
            ],
            broken.Violations.Select(v => v.Equation.Id)
        );
    }

    [Fact]
    public void The_form_tells_its_cells()
    {
        Cell cell = AnnualReport.Form.FindCell("/applications/outcomes/refused/stateSecret/organisations/research")!;
        Assert.Equal("件", cell.Unit);
        Assert.Contains("1.属于国家秘密", cell.Label("zh-CN"), StringComparison.Ordinal);
        Assert.EndsWith("科研机构", cell.Label("zh-CN"), StringComparison.Ordinal);
        Assert.Null(AnnualReport.Form.FindCell("/nothing"));
    }

    [Fact]
    public void A_cell_vector_that_is_no_report_is_refused()
    {
        CellValue[] cells = ReportMaker.CellsOf(Seed);
        Assert.Throws<ArgumentException>(() => Seed.WithCells(cells.AsSpan(1)));
        cells[12] = CellValue.NotReported;
        Assert.Contains(
            AnnualReport.Form.Cells[12].Path,
            Assert.Throws<ArgumentException>(() => Seed.WithCells(cells)).Message,
            StringComparison.Ordinal
        );
        cells[12] = 0.5m;
        Assert.Throws<OverflowException>(() => Seed.WithCells(cells));
    }
}
