using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Benchmarks.Generator;
using SchemaKit.Benchmarks.Processes;

namespace SchemaKit.Benchmarks.Table;

/// <summary>All that was measured in one run.</summary>
internal sealed class Findings
{
    private readonly List<ContestResult> _contests = [];

    public IReadOnlyList<ContestResult> Contests => _contests;

    public PeakMemory? Memory { get; set; }

    public LocationTimes? Locations { get; set; }

    public int? StepsAfterEdit { get; set; }

    public EmittedCode? Emitted { get; set; }

    public void Add(ContestResult contest) => _contests.Add(contest);

    /// <summary>One of the contests; null where it was not run.</summary>
    public ContestResult? Find(string job, params object[] parameters)
    {
        string text = string.Join(", ", parameters.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p}")));
        return _contests.SingleOrDefault(c => c.Job == job && c.Parameters == text);
    }
}
