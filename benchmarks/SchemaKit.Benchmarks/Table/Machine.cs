using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Environments;
using SchemaKit.Benchmarks.Processes;

namespace SchemaKit.Benchmarks.Table;

/// <summary>On what was measured: hardware, runtime, versions.</summary>
internal static class Machine
{
    private static readonly Type[] OfPeers =
    [
        typeof(System.Text.Json.JsonSerializer),
        typeof(global::Newtonsoft.Json.JsonConvert),
        typeof(global::NJsonSchema.JsonSchema),
        typeof(global::FluentValidation.IValidator),
        typeof(DuckDB.NET.Data.DuckDBConnection),
        typeof(Microsoft.CodeAnalysis.CSharp.CSharpCompilation),
    ];

    public static IEnumerable<string> Environment =>
        [.. HostEnvironmentInfo.GetCurrent().ToFormattedString(), RuntimeInformation.FrameworkDescription];

    public static IEnumerable<string> Versions =>
        [.. OfPeers.Select(t => $"{t.Assembly.GetName().Name} {Version(t)}"), "quicktype 26.0.0"];

    public static string Commit => ChildProcess.Run("git", "describe", "--always", "--dirty", "--exclude=*").Trim();

    private static string Version(Type type) =>
        type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
