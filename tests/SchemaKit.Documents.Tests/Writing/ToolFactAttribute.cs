using System;
using System.IO;
using System.Linq;

namespace SchemaKit.Documents.Tests.Writing;

/// <summary>A test that needs a program of the machine; where it is not there the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(string tool)
    {
        Tool = tool;
        if (PathOf(tool) is null)
            Skip = $"There is no {tool} on the PATH.";
    }

    public string Tool { get; }

    /// <summary>Where a program is; null where it is not there.</summary>
    public static string? PathOf(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, tool))
            .FirstOrDefault(File.Exists);
}
