using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using SchemaKit.Generator.Pipeline;

namespace SchemaKit.Generator.Tests.Running;

/// <summary>Why each step of the pipeline ran, or that it did not.</summary>
internal static class RunReasons
{
    /// <summary>The column of the output that writes source, which Roslyn does not let us name.</summary>
    public const string Source = "Source";

    public static ImmutableArray<string> Columns { get; } =
    [
        StepNames.Files,
        StepNames.Links,
        StepNames.Linked,
        StepNames.Schemas,
        StepNames.Claims,
        StepNames.Withheld,
        StepNames.Language,
        StepNames.Models,
        StepNames.Diagnostics,
        Source,
    ];

    /// <summary>The reasons of one step, one for each of its outputs.</summary>
    public static string Of(GeneratorRunResult run, string column)
    {
        IEnumerable<IncrementalGeneratorRunStep> steps =
            column == Source ? Outputs(run).Where(s => s.Inputs.Any(i => i.Source.Name == StepNames.Models))
            : run.TrackedSteps.TryGetValue(column, out var named) ? named
            : [];
        return string.Join(" ", steps.SelectMany(s => s.Outputs).Select(o => o.Reason));
    }

    public static void AssertAllCached(GeneratorRunResult run)
    {
        IEnumerable<IncrementalGeneratorRunStep> named = Columns
            .Where(run.TrackedSteps.ContainsKey)
            .SelectMany(c => run.TrackedSteps[c]);
        Assert.All(
            named.Concat(Outputs(run)).SelectMany(s => s.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason)
        );
    }

    private static IEnumerable<IncrementalGeneratorRunStep> Outputs(GeneratorRunResult run) =>
        run.TrackedOutputSteps.Values.SelectMany(s => s);
}
