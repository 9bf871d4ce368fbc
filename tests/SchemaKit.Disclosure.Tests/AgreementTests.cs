using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using SchemaKit.Schema;

namespace SchemaKit.Disclosure.Tests;

/// <summary>The generated code and the interpreter are two implementations of one schema: they must never differ.</summary>
public sealed class AgreementTests
{
    private const int Reports = 100_000;

    [Fact]
    public void Generated_check_and_interpreter_agree_on_100_000_random_mutated_reports()
    {
        var maker = new ReportMaker(20221231);
        int broken = 0;
        for (int i = 0; i < Reports; i++)
        {
            AnnualReport report = maker.Mutated();
            CheckResult interpreted = AnnualReport.Form.Check(ReportMaker.CellsOf(report));
            bool holds = AnnualReportRules.HoldAnnualReport(report);
            Assert.True(
                holds == (interpreted.Violations.Count == 0),
                $"Report {i}: {string.Join("; ", interpreted.Violations)}"
            );
            broken += holds ? 0 : 1;
        }
        Assert.InRange(broken, Reports / 4, Reports * 9 / 10);
    }

    [Fact]
    public void Each_generated_comparison_agrees_with_its_interpreted_twin()
    {
        var maker = new ReportMaker(4711);
        List<Equation> equations = [.. AnnualReport.Form.Equations.Where(e => !e.Rule.NeedsPrevious)];
        // Equations of whole rows are compared at once, all others each by itself.
        List<(List<Equation> Equations, Func<AnnualReport, bool> Holds)> comparisons =
        [
            .. equations
                .GroupBy(e => (e.Place, Method: GeneratedMethod(e)))
                .Select(g => (g.ToList(), Call(g.Key.Place, g.Key.Method))),
        ];
        Assert.Equal([1, 7], comparisons.Select(c => c.Equations.Count).Distinct().Order());
        var brokenOnce = new HashSet<string>();
        for (int i = 0; i < 5_000; i++)
        {
            AnnualReport report = maker.Mutated();
            HashSet<string> broken =
            [
                .. AnnualReport.Form.Check(ReportMaker.CellsOf(report)).Violations.Select(v => v.Equation.Id),
            ];
            foreach ((List<Equation> compared, Func<AnnualReport, bool> holds) in comparisons)
                Assert.True(holds(report) != compared.Exists(e => broken.Contains(e.Id)), compared[0].Id);
            brokenOnce.UnionWith(broken);
        }
        Assert.Equal(equations.Count, brokenOnce.Count);
    }

    [Fact]
    public void What_is_told_of_a_broken_report_is_what_the_interpreter_tells()
    {
        var maker = new ReportMaker(815);
        for (int i = 0; i < 5_000; i++)
        {
            AnnualReport report = maker.Mutated();
            if (i % 10 == 0)
                report = report with { Disputes = Extreme(i) };
            CheckResult told = report.Check();
            CheckResult interpreted = report.ToCellVector().Check();
            Assert.Equal(interpreted.Violations.Select(Describe), told.Violations.Select(Describe));
            Assert.Equal(interpreted.IsValid, told.IsValid);
            foreach (Severity severity in Enum.GetValues<Severity>())
                Assert.Equal(
                    (interpreted.Count(severity), interpreted.CountHeld(severity)),
                    (told.Count(severity), told.CountHeld(severity))
                );
        }
    }

    private static string Describe(Violation violation) =>
        $"{violation.ToString("en")} {violation.Left} {violation.Right} {violation.Difference} "
        + string.Join(
            ", ",
            violation.LeftTerms.Concat(violation.RightTerms).Select(t => $"{t.Term.Cell.Path} {t.Value}")
        );

    private static Disputes Extreme(int seed)
    {
        var random = new Random(seed);
        return new Disputes
        {
            Reconsideration = Results(),
            Litigation = new Litigation { Direct = Results(), AfterReconsideration = Results() },
        };

        DisputeResults Results() =>
            new()
            {
                Upheld = Number(),
                Corrected = Number(),
                OtherResult = Number(),
                Pending = Number(),
                Total = Number(),
            };

        int Number() =>
            random.Next(3) switch
            {
                0 => int.MaxValue,
                1 => int.MinValue,
                _ => random.Next(),
            };
    }

    [Fact]
    public void Reader_and_interpreter_accept_and_refuse_the_same_mutated_bytes()
    {
        var random = new Random(99);
        var maker = new ReportMaker(3);
        int accepted = 0;
        for (int i = 0; i < 20_000; i++)
        {
            byte[] json = maker.Valid().ToJsonUtf8();
            for (int n = random.Next(1, 4); n > 0; n--)
                json = Mutate(json, random);
            bool isRead = AnnualReport.TryReadJson(
                json,
                out AnnualReport? report,
                out IReadOnlyList<ReadProblem> problems
            );
            bool isInterpreted = AnnualReport.Form.TryRead(json, out FormDocument? document, out _);

            Assert.Equal(isInterpreted, isRead);
            Assert.Equal(isRead, problems.Count == 0);
            if (!isRead)
                continue;
            accepted++;
            Assert.Equal(document!.Cells, ReportMaker.CellsOf(report!));
            Assert.Equal(document.Texts["/unit"], report!.Unit);
            Assert.Equal(document.Texts["/year"], report.Year.ToString(CultureInfo.InvariantCulture));
        }
        Assert.InRange(accepted, 2_000, 15_000);
    }

    private static byte[] Mutate(byte[] json, Random random)
    {
        const string Spice = "0123456789.eE+-\"\\{}[],: \n\tnulltrue";
        int at = random.Next(json.Length);
        switch (random.Next(12))
        {
            case 0:
                return [.. json[..at], .. json[(at + 1)..]];
            case 1:
                return [.. json[..at], (byte)Spice[random.Next(Spice.Length)], .. json[at..]];
            case 2:
                json[at] = (byte)random.Next(256);
                return json;
            case 3:
                json[at] = (byte)Spice[random.Next(Spice.Length)];
                return json;
            case 4:
                return [.. json[..at], (byte)' ', .. json[at..]];
            case 5:
            case 6:
            case 7:
                return
                [
                    .. json[..(Digit(json, at) + 1)],
                    (byte)"0123456789.eE"[random.Next(13)],
                    .. json[(Digit(json, at) + 1)..],
                ];
            case 8:
            case 9:
                json[Digit(json, at)] = (byte)('0' + random.Next(10));
                return json;
            case 10:
                int digit = Digit(json, at);
                return [.. json[..digit], (byte)' ', .. json[digit..]];
            default:
                int other = random.Next(json.Length);
                (json[at], json[other]) = (json[other], json[at]);
                return json;
        }
    }

    private static int Digit(byte[] json, int from)
    {
        int at = json.AsSpan(from).IndexOfAnyInRange((byte)'0', (byte)'9');
        return at < 0 ? json.AsSpan().IndexOfAnyInRange((byte)'0', (byte)'9') : from + at;
    }

    // The generated method that compares an equation: its own, or that of all columns of its rows.
    private static MethodInfo GeneratedMethod(Equation equation)
    {
        PropertyInfo[] walk = [.. Walk(typeof(AnnualReport), equation.Place)];
        Type table = walk.Length == 0 ? typeof(AnnualReport) : walk[^1].PropertyType;
        string rule = Pascal(equation.Rule.Id.Split('-')) + "Holds";
        string leaf = rule + (equation.Leaf.Length > 0 ? "_" + Pascal(equation.Leaf.Split('/')) : "");
        List<MethodInfo> methods =
        [
            .. typeof(AnnualReportRules)
                .GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
                .Where(m => StripReference(m.GetParameters()[0].ParameterType) == table),
        ];
        return methods.SingleOrDefault(m => m.Name == leaf) ?? methods.Single(m => m.Name == rule);
    }

    // Calls it on the object that the rule stands on.
    private static Func<AnnualReport, bool> Call(string place, MethodInfo method)
    {
        PropertyInfo[] walk = [.. Walk(typeof(AnnualReport), place)];
        return report => (bool)method.Invoke(null, [walk.Aggregate((object)report, (o, p) => p.GetValue(o)!)])!;
    }

    private static IEnumerable<PropertyInfo> Walk(Type type, string place)
    {
        foreach (string step in place.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            PropertyInfo property = type.GetProperty(Pascal([step]))!;
            yield return property;
            type = property.PropertyType;
        }
    }

    private static Type StripReference(Type type) => type.IsByRef ? type.GetElementType()! : type;

    private static string Pascal(IEnumerable<string> words) =>
        string.Concat(words.Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
}
