using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Example.Disclosure;
using SchemaKit;
using SchemaKit.Disclosure;

byte[] utf8 = File.ReadAllBytes(args[0]);
AnnualReport report = AnnualReport.ReadJson(utf8);
CheckResult result = report.Check();
Console.WriteLine($"native code: {!RuntimeFeature.IsDynamicCodeSupported}");
Console.WriteLine($"{report.Unit} {report.Year}, {AnnualReport.CellCount} cells");
Console.WriteLine($"errors {result.CountHeld(Severity.Error)}/{result.Count(Severity.Error)}");
Console.WriteLine($"received {report.Applications.Received.Total}");

Console.WriteLine($"by type info: {JsonSerializer.Deserialize(utf8, AnnualReport.JsonTypeInfo) == report}");
Console.WriteLine($"by own context: {JsonSerializer.Deserialize(utf8, ReportJson.Default.AnnualReport) == report}");

var submission = new Submission("王", report);
byte[] sent = JsonSerializer.SerializeToUtf8Bytes(submission, ReportJson.Default.Submission);
Console.WriteLine($"in own type: {JsonSerializer.Deserialize(sent, ReportJson.Default.Submission) == submission}");
