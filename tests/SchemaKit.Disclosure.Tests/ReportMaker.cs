using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit.Disclosure.Tests;

/// <summary>
/// Makes random reports. What the form and its rules are is written here a second time, from the official form, so that
/// tests do not ask the schema what the schema should say.
/// </summary>
internal sealed class ReportMaker(int seed)
{
    public static readonly string[] Columns =
    [
        "naturalPersons",
        "organisations/commercial",
        "organisations/research",
        "organisations/publicWelfare",
        "organisations/legalServices",
        "organisations/other",
    ];

    public static readonly string[] OutcomeRows =
    [
        "granted",
        "partlyGranted",
        "refused/stateSecret",
        "refused/prohibitedByLaw",
        "refused/securityAndStability",
        "refused/thirdPartyRights",
        "refused/internalAffairs",
        "refused/deliberative",
        "refused/enforcementFile",
        "refused/administrativeInquiry",
        "unavailable/notHeld",
        "unavailable/mustBeCreated",
        "unavailable/stillUnclear",
        "notProcessed/petition",
        "notProcessed/repeated",
        "notProcessed/publicPublication",
        "notProcessed/abusive",
        "notProcessed/confirmation",
        "otherHandling/notCorrected",
        "otherHandling/feeUnpaid",
        "otherHandling/other",
    ];

    public static readonly string[] DisputePlaces =
    [
        "/disputes/reconsideration",
        "/disputes/litigation/direct",
        "/disputes/litigation/afterReconsideration",
    ];

    public static readonly string[] DisputeLeaves = ["upheld", "corrected", "otherResult", "pending"];

    private static readonly Dictionary<string, int> Index = AnnualReport.Form.Cells.ToDictionary(
        c => c.Path,
        c => c.Index
    );

    private readonly Random _random = new(seed);

    /// <summary>
    /// A report in which every rule holds, hard and soft; no cell is below <paramref name="least"/>, and S4 holds by
    /// <paramref name="slack"/> at least.
    /// </summary>
    public AnnualReport Valid(int least = 0, int most = 1000, int slack = 100)
    {
        var cells = new CellValue[AnnualReport.CellCount];
        foreach (string kind in new[] { "regulations", "normativeDocuments" })
        {
            int issued = Number();
            cells[Index[$"/proactive/{kind}/issued"]] = issued;
            cells[Index[$"/proactive/{kind}/repealed"]] = Number();
            cells[Index[$"/proactive/{kind}/inForce"]] = issued + slack + Number();
        }
        foreach (string kind in new[] { "licences", "penalties", "coercions" })
            cells[Index[$"/proactive/{kind}/decisions"]] = Number() * 37;
        cells[Index["/proactive/fees/amount"]] =
            new decimal(_random.Next(), 0, 0, false, (byte)_random.Next(7)) + least;

        foreach (string column in Columns)
        {
            int total = 0;
            foreach (string row in OutcomeRows)
            {
                int count = Number();
                total += count;
                cells[Application("outcomes/" + row, column)] = count;
            }
            int carriedOut = Number();
            int carriedIn = _random.Next(least, total + carriedOut - least + 1);
            cells[Application("outcomes/total", column)] = total;
            cells[Application("carriedOut", column)] = carriedOut;
            cells[Application("carriedIn", column)] = carriedIn;
            cells[Application("received", column)] = total + carriedOut - carriedIn;
        }
        foreach (string row in Rows)
            cells[Application(row, "total")] = Columns.Sum(c => cells[Application(row, c)].Value);
        foreach (string place in DisputePlaces)
        {
            foreach (string leaf in DisputeLeaves)
                cells[Index[place + "/" + leaf]] = Number();
            cells[Index[place + "/total"]] = DisputeLeaves.Sum(l => cells[Index[place + "/" + l]].Value);
        }
        return Template().WithCells(cells);

        int Number() => Math.Max(least, _random.Next(3) == 0 ? _random.Next(most) : _random.Next(4));
    }

    /// <summary>A report like <see cref="Valid"/> with some cells changed, none of them below 0.</summary>
    public AnnualReport Mutated()
    {
        AnnualReport report = Valid(most: 60, slack: 0);
        CellValue[] cells = CellsOf(report);
        for (int i = _random.Next(4); i > 0; i--)
        {
            int at = _random.Next(cells.Length);
            decimal value = cells[at].Value + _random.Next(-20, 21);
            cells[at] = Math.Max(0m, value);
        }
        return report.WithCells(cells);
    }

    public static IEnumerable<string> Rows =>
        ["received", "carriedIn", .. OutcomeRows.Select(r => "outcomes/" + r), "outcomes/total", "carriedOut"];

    public static CellValue[] CellsOf(AnnualReport report)
    {
        var cells = new CellValue[AnnualReport.CellCount];
        report.CopyCellsTo(cells);
        return cells;
    }

    private static int Application(string row, string column) => Index[$"/applications/{row}/{column}"];

    private AnnualReport Template() =>
        AnnualReport.ReadJson(Repository.Seed("sheqi-2022.json")) with
        {
            Schema = _random.Next(2) == 0 ? null : AnnualReport.Form.Id,
            Unit = Text() + "县",
            UnitCode = _random.Next(2) == 0 ? null : "411327",
            Year = _random.Next(1, 10_000),
            Scope = _random.Next(2) == 0 ? Scope.Own : Scope.Aggregate,
            Overview = _random.Next(3) == 0 ? Text() : null,
            Problems = _random.Next(3) == 0 ? Text() : null,
            OtherMatters = _random.Next(3) == 0 ? Text() : null,
        };

    private string Text() =>
        string.Concat(
            Enumerable
                .Range(0, _random.Next(12))
                .Select(_ =>
                    _random.Next(6) switch
                    {
                        0 => "\"\\/\b\f\n\r\t\0\u001f\u007f"[_random.Next(11)].ToString(),
                        1 => char.ConvertFromUtf32(_random.Next(0x10000, 0x110000)),
                        2 => ((char)_random.Next(0xE000, 0x10000)).ToString(),
                        3 => ((char)_random.Next(0x20, 0xD800)).ToString(),
                        _ => "政府信息公开年报abc123"[_random.Next(14)].ToString(),
                    }
                )
        );
}
