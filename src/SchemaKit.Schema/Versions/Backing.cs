using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Schema.Versions;

/// <summary>
/// Holds the verdicts against the interpreters: documents that the old version allows, with something near each change in
/// them, are read by the new one. One that is refused for a change that was thought compatible is its witness.
/// </summary>
internal sealed class Backing
{
    private readonly ReportSampler _sampler;
    private readonly Trial _trial;
    private readonly WitnessSearch _witnesses;
    private readonly SampleRandom _random = new(0x5EED);
    private readonly Attribution _attribution;
    private readonly List<JudgedChange> _judged;
    private readonly Dictionary<Change, int> _indices = [];
    private readonly HashSet<(string, ReadProblemKind?, string)> _unexplained = [];
    private readonly Dictionary<ValuePlace, JsonNode[]> _edges = [];
    private readonly bool _needsPrevious;

    public Backing(
        IReadOnlyList<JudgedChange> judged,
        ReportSampler sampler,
        Trial trial,
        WitnessSearch witnesses,
        bool needsPrevious
    )
    {
        (_sampler, _trial, _witnesses, _needsPrevious) = (sampler, trial, witnesses, needsPrevious);
        _judged = [.. judged];
        for (int i = 0; i < _judged.Count; i++)
            _indices[_judged[i].Change] = i;
        _attribution = new Attribution(_judged.Select(j => j.Change));
    }

    /// <summary>The changes with what became of their verdicts.</summary>
    public IReadOnlyList<JudgedChange> Judged => _judged;

    /// <summary>Whether no more were made because of how much work each is.</summary>
    public bool IsCutShort => _sampler.Budget.IsSpent;

    /// <summary>How many documents were made.</summary>
    public int Documents { get; private set; }

    /// <summary>Makes so many documents for each change of which no document is known that it refuses.</summary>
    public void Run(int documents)
    {
        SampledReport? previous = null;
        for (int i = 0; i < documents && !_sampler.Budget.IsSpent; i++)
            previous = Try(Open(), previous) ?? previous;
        // What chance has not met often enough is looked for by itself.
        foreach (int change in Enumerable.Range(0, _judged.Count).Where(IsOpen).ToArray())
        {
            for (
                int i = 0;
                i < documents && !_sampler.Budget.IsSpent && IsOpen(change) && _judged[change].Documents < documents;
                i++
            )
                previous = Try([change], previous) ?? previous;
        }
    }

    private IEnumerable<int> Open() => Enumerable.Range(0, _judged.Count).Where(IsOpen);

    private bool IsOpen(int change) =>
        _judged[change].Verdict is ChangeVerdict.Compatible or ChangeVerdict.PossiblyBreaking;

    private SampledReport? Try(IEnumerable<int> near, SampledReport? previous)
    {
        var request = new SampleRequest
        {
            Style = _random.Chance(75) ? PickStyle.Ordinary : PickStyle.Wild,
            Aims = AimsOf(near),
            Previous = _needsPrevious && _random.Chance(50) ? previous : null,
            Attempts = 2,
        };
        if (_sampler.Draw(request) is not { } report)
            return null;
        Documents++;
        var blamed = new HashSet<Change>();
        foreach (Fault fault in _trial.Of(report, request.Previous))
        {
            Change? change = _attribution.Of(fault);
            // What no change explains is told as a change of its own: the comparison has missed something.
            if (change is null)
                AddUnexplained(fault, report, request.Previous);
            else if (blamed.Add(change))
                Blame(_indices[change], report, request.Previous);
        }
        foreach (int i in Open().ToArray())
        {
            if (!blamed.Contains(_judged[i].Change) && IsMet(_judged[i].Change, report))
                _judged[i] = _judged[i] with { Documents = _judged[i].Documents + 1 };
        }
        return report;
    }

    private void Blame(int change, SampledReport report, SampledReport? previous)
    {
        // Where the work is spent, only what was thought compatible is still worth it: that would be wrong.
        bool isKnown =
            _judged[change].Verdict == ChangeVerdict.Breaking
            || (_sampler.Budget.IsSpent && _judged[change].Verdict == ChangeVerdict.PossiblyBreaking);
        if (isKnown)
            return;
        if (_witnesses.Confirm(_judged[change].Change, report, previous) is { } witness)
            _judged[change] = new JudgedChange(_judged[change].Change, ChangeVerdict.Breaking) { Witness = witness };
    }

    private void AddUnexplained(Fault fault, SampledReport report, SampledReport? previous)
    {
        if (!_unexplained.Add((fault.Key, fault.Kind, fault.Rule)))
            return;
        ValuePlace? place = _sampler.Report.Downwards().FirstOrDefault(p => p.Key == fault.Key);
        var change = new Change(ChangeKind.Unexplained, fault.Rule, null, null);
        change.Add(new ChangedPlace(place ?? _sampler.Report, null, IsLoosening: false));
        var witness = new Witness(report.Text, previous?.Text, fault, HasOtherFaults: false);
        _judged.Add(new JudgedChange(change, ChangeVerdict.Breaking) { Witness = witness });
    }

    private static bool IsMet(Change change, SampledReport report) =>
        change.Places.Any(p => p.Around is { } place && report.Shown.Contains(place));

    private SampleAims AimsOf(IEnumerable<int> near)
    {
        var aims = new SampleAims();
        foreach (int change in near)
        {
            foreach (ChangedPlace place in _judged[change].Change.Places)
            {
                if (place.Old is { Parent: not null } old && _random.Chance(80))
                    aims.Add(old, AimAt(_judged[change].Change, old, place.New));
            }
        }
        return aims;
    }

    private Aim AimAt(Change change, ValuePlace old, ValuePlace? now)
    {
        var aim = new Aim { Presence = Presence.Value, IsStrict = false };
        switch (old.Value, now?.Value)
        {
            case (NumberModel before, NumberModel after):
                if (!_edges.TryGetValue(old, out JsonNode[]? edges))
                    _edges.Add(old, edges = [.. NumberInclusion.Edges(before, after).Select(SampleJson.Number)]);
                return aim with { Values = edges };
            case (ListModel before, ListModel after) when change.Kind is ChangeKind.MinItems or ChangeKind.MaxItems:
                int[] ends = [before.MinItems, before.MaxItems ?? -1, after.MinItems, after.MaxItems ?? -1];
                int[] counts = [.. ends.Where(n => n >= before.MinItems && n <= Math.Min(before.MaxItems ?? 100, 100))];
                return counts.Length == 0 ? aim : aim with { Items = _random.Pick(counts) };
            default:
                return aim;
        }
    }
}
