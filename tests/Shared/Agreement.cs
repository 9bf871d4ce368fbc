using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using SchemaKit.Schema;
using Xunit;

namespace SchemaKit.Tests.Shared;

/// <summary>
/// The generated code of a form and the interpreter of its schema are two implementations of one language: of every
/// document they must say the same.
/// </summary>
internal static class Agreement
{
    /// <summary>Compares the two on some reports and mutations of them; gives how many of all were reports.</summary>
    public static int Compare<T>(int documents, int seed, params string[] reports)
        where T : class, IReport<T>
    {
        var mutator = new DocumentMutator(seed);
        JsonNode[] seeds = [.. reports.Select(r => JsonNode.Parse(r)!)];
        T? before = null;
        FormDocument? documentBefore = null;
        int accepted = 0;
        for (int i = 0; i < documents; i++)
        {
            JsonNode original = seeds[i % seeds.Length];
            string json = (i < seeds.Length ? original : mutator.Mutate(original)).ToJsonString();
            byte[] utf8 = Encoding.UTF8.GetBytes(json);
            bool isRead = T.TryReadJson(utf8, out T? report, out IReadOnlyList<ReadProblem> problems);
            bool isInterpreted = T.Form.TryRead(utf8, out FormDocument? document, out _);
            Assert.True(isRead == isInterpreted, $"Read {isRead}, interpreted {isInterpreted}: {json}");
            Assert.Equal(isRead, problems.Count == 0);
            if (!isRead)
                continue;
            accepted++;
            CompareReport(report!, document!, json);
            if (before is not null)
                Same(report!.CheckAgainst(before), document!.CheckAgainst(documentBefore!), json);
            (before, documentBefore) = (report, document);
        }
        return accepted;
    }

    private static void CompareReport<T>(T report, FormDocument document, string json)
        where T : class, IReport<T>
    {
        CellVector vector = report.ToCellVector();
        Assert.Equal(document.Cells, vector.Cells);
        Assert.Equal(document.Layout.Cells.Select(Describe), vector.Layout.Cells.Select(Describe));
        Same(report.Check(), document.Check(), json);
        byte[] written = report.ToJsonUtf8();
        Assert.Equal(report, T.ReadJson(written));
        Assert.True(T.Form.TryRead(written, out FormDocument? again, out _), json);
        Assert.Equal(document.Cells, again!.Cells);
        Assert.Equal(report, report.WithCells(vector.Cells.ToArray()));
    }

    private static string Describe(Cell cell) => $"{cell.Path} {cell.Label("zh-CN")}";

    private static void Same(CheckResult generated, CheckResult interpreted, string json)
    {
        Assert.Equal(Describe(interpreted), Describe(generated));
        foreach (Severity severity in Enum.GetValues<Severity>())
        {
            Assert.True(interpreted.Count(severity) == generated.Count(severity), json);
            Assert.True(interpreted.CountHeld(severity) == generated.CountHeld(severity), json);
        }
    }

    private static IEnumerable<string> Describe(CheckResult result) =>
        [
            .. result.Violations.Select(v => "broken " + v.ToString("en")),
            .. result.Undecided.Select(e => "undecided " + e.Id),
            .. result.NotAsked.Select(e => "not asked " + e.Id),
        ];
}
