using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using SchemaKit.Benchmarks.Generator;
using SchemaKit.Benchmarks.Table;

namespace SchemaKit.Benchmarks.Processes;

/// <summary>
/// <c>dotnet build</c> of a project with 100 copies of the form: the records alone, with System.Text.Json's contexts, and as
/// schemas. Each build has a compiler of its own, as on a build server: one that stays would be slow for whoever comes first.
/// </summary>
internal static class BuildTimes
{
    public const string Job = "Building";
    public const string TypesAlone = "TypesAlone";
    public const string JsonGenerator = "JsonGenerator";
    public const string SchemaKit = "SchemaKit";

    private const int Forms = 100;

    public static ContestResult Run(int rounds)
    {
        string root = Repository.Path("artifacts/benchmarks/build");
        if (Directory.Exists(root))
            Directory.Delete(root, recursive: true);
        (string Name, string Project)[] projects =
        [
            (SchemaKit, Make(root, SchemaKit, FormCopies.Schemas(Forms))),
            (JsonGenerator, Make(root, JsonGenerator, FormCopies.Records(Forms).Concat(FormCopies.Contexts(Forms)))),
            (TypesAlone, Make(root, TypesAlone, FormCopies.Records(Forms))),
        ];
        foreach ((_, string project) in projects)
            Dotnet("restore", project, "-v", "q");
        double[][] times =
        [
            .. Enumerable.Range(0, rounds).Select(_ => projects.Select(p => Time(p.Project)).ToArray()),
        ];
        return new ContestResult(
            Job,
            $"{Forms}",
            JsonGenerator,
            [.. projects.Select((p, i) => new Series(p.Name, [.. times.Select(t => t[i])], Bytes: null))]
        );
    }

    private static string Make(string root, string name, IEnumerable<(string Path, string Text)> files)
    {
        string folder = Path.Combine(root, name);
        Directory.CreateDirectory(folder);
        // Nothing of the repository's own settings.
        File.WriteAllText(Path.Combine(root, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(root, "Directory.Packages.props"), "<Project />");
        foreach ((string path, string text) in files)
            File.WriteAllText(Path.Combine(folder, path), text);
        string project = Path.Combine(folder, name + ".csproj");
        File.WriteAllText(
            project,
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              {(name == SchemaKit ? References : "")}
            </Project>
            """
        );
        return project;
    }

    private static string References =>
        $"""
            <Import Project="{Repository.Path("src/SchemaKit/build/SchemaKit.props")}" />
            <ItemGroup>
              <Reference Include="{Path.Combine(AppContext.BaseDirectory, "SchemaKit.dll")}" />
              <Reference Include="{Path.Combine(AppContext.BaseDirectory, "SchemaKit.Schema.dll")}" />
              <Analyzer Include="{Path.Combine(AppContext.BaseDirectory, "SchemaKit.Generator.dll")}" />
            </ItemGroup>
            """;

    private static double Time(string project)
    {
        long start = Stopwatch.GetTimestamp();
        Dotnet(
            "build",
            project,
            "--no-restore",
            "--no-incremental",
            "-p:UseSharedCompilation=false",
            "-c",
            "Release",
            "-v",
            "q"
        );
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }

    private static void Dotnet(params string[] arguments) => ChildProcess.Run("dotnet", arguments);
}
