using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace SchemaKit.Benchmarks.Processes;

/// <summary>This program once more, fresh, for what is to be measured in a process of its own.</summary>
internal static class ChildProcess
{
    /// <summary>Starts it and returns the number that it prints.</summary>
    public static double Measure(params string[] arguments) => Measure([], arguments);

    /// <summary>Starts it with variables of the environment and returns the number that it prints.</summary>
    public static double Measure(IEnumerable<(string Name, string Value)> variables, params string[] arguments) =>
        double.Parse(Run(variables, Environment.ProcessPath!, Host([.. arguments])), CultureInfo.InvariantCulture);

    /// <summary>Runs a program to its end and returns what it prints.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static string Run(string program, params string[] arguments) => Run([], program, arguments);

    private static string Run(
        IEnumerable<(string Name, string Value)> variables,
        string program,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Repository.Root,
        };
        foreach ((string name, string value) in variables)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {output}"
            );
    }

    // By its own executable, or by 'dotnet' and the name of the assembly.
    private static string[] Host(string[] arguments) =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
            ? [typeof(ChildProcess).Assembly.Location, .. arguments]
            : arguments;
}
