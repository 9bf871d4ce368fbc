using System;
using System.IO;
using System.Text.Json;
using Example.Statistics;
using SchemaKit;

EnforcementReport report = EnforcementReport.ReadJson(File.ReadAllBytes(args[0]));
CheckResult result = report.Check();
Console.WriteLine($"{report.Unit} {report.Year}: {report.Penalties.Fines} of {report.Penalties.Total} are fines");
Console.WriteLine($"errors {result.CountHeld(Severity.Error)}/{result.Count(Severity.Error)}");
foreach (Violation violation in result.Violations)
{
    Console.WriteLine(violation.ToString("zh-CN"));
    Console.WriteLine(violation.ToString("en"));
}

EnforcementReport corrected = report with { Penalties = report.Penalties with { Total = 256 } };
Console.WriteLine($"corrected: {corrected.Check().IsValid}");

string json = JsonSerializer.Serialize(report);
Console.WriteLine($"read again: {JsonSerializer.Deserialize<EnforcementReport>(json) == report}");
