using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace SchemaKit.Benchmarks.Processes;

/// <summary>This program once more, fresh, for what is to be measured in a process of its own.</summary>
internal static class ChildProcess
{
    /// <summary>Starts it and returns the number that it prints.</summary>
    public static double Measure(params string[] arguments) =>
        double.Parse(Run(Environment.ProcessPath!, Host([.. arguments])), CultureInfo.InvariantCulture);

    /// <summary>Runs a program to its end and returns what it prints.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static string Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                WorkingDirectory = Repository.Root,
            }
        )!;
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
