using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Schema.Versions;

/// <summary>
/// What a new version of a form changes. Of each change that concerns documents it says whether everything that was valid
/// stays valid: a document is valid where it can be read and no hard rule is broken.
/// </summary>
internal sealed class VersionDiff
{
    /// <summary>How many documents back a verdict where nobody says otherwise.</summary>
    public const int DefaultSamples = 1_000;

    // What verdicts may take, and their backing as much again: some seconds each.
    private const long Work = 300_000_000;

    private VersionDiff(
        FormSchema before,
        FormSchema after,
        IReadOnlyList<JudgedChange> changes,
        int samples,
        Backing backing
    )
    {
        (Before, After, Changes, Samples) = (before, after, changes, samples);
        (Documents, IsCutShort) = (backing.Documents, backing.IsCutShort);
    }

    /// <summary>The old version.</summary>
    public FormSchema Before { get; }

    /// <summary>The new version.</summary>
    public FormSchema After { get; }

    /// <summary>The changes, those that concern documents first, each kind in the order of the schema.</summary>
    public IReadOnlyList<JudgedChange> Changes { get; }

    /// <summary>How many documents were asked for to back each compatible verdict.</summary>
    public int Samples { get; }

    /// <summary>How many documents were made.</summary>
    public int Documents { get; }

    /// <summary>Whether fewer documents were made than were asked for, because of how much work each is.</summary>
    public bool IsCutShort { get; }

    /// <summary>Whether what was valid stays valid, all changes taken together.</summary>
    public ChangeVerdict DocumentsVerdict => Worst(Concern.Documents);

    /// <summary>Whether code that compiled compiles still, all changes taken together.</summary>
    public ChangeVerdict CodeVerdict => Worst(Concern.Code);

    /// <summary>Compares two versions of a form.</summary>
    /// <param name="before">The old version.</param>
    /// <param name="after">The new version.</param>
    /// <param name="samples">How many documents back each compatible verdict.</param>
    /// <param name="work">What verdicts may take, and their backing as much again, in operations on fractions.</param>
    public static VersionDiff Of(FormSchema before, FormSchema after, int samples = DefaultSamples, long work = Work)
    {
        ValuePlace oldReport = ValuePlace.Of(before.Model);
        ValuePlace newReport = ValuePlace.Of(after.Model);
        IReadOnlyList<Change> changes = FormComparison.Of(before.Model, after.Model, oldReport, newReport);

        var places = new FaultPlaces(oldReport, newReport);
        var sampler = new ReportSampler(before, seed: 2021, oldReport, ConditionsOf(oldReport, newReport));
        var trial = new Trial(after, places);
        var sums = new NewSums(trial, places);
        var requests = new ChangeRequests(
            before.Model,
            after.Model,
            sampler,
            sums,
            new RuleRequests(sampler, sums),
            new Background(changes, before.Model, after.Model, sampler)
        );
        var witnesses = new WitnessSearch(before, sampler, trial, requests);
        var judge = new Judge(after, sampler, requests, witnesses, new RuleImplication(before, oldReport));

        JudgedChange[] judged =
        [
            .. judge.Of([.. changes.Where(c => c.Concern == Concern.Documents)], new WorkBudget(work)),
        ];
        sampler.Budget = new WorkBudget(work);
        var backing = new Backing(judged, sampler, trial, witnesses, NeedsPrevious(before) || NeedsPrevious(after));
        backing.Run(samples);
        return new VersionDiff(
            before,
            after,
            [
                .. backing.Judged,
                .. changes
                    .Where(c => c.Concern != Concern.Documents)
                    .OrderBy(c => c.Concern)
                    .Select(c => new JudgedChange(c, VerdictBeside(c))),
            ],
            samples,
            backing
        );
    }

    private static ChangeVerdict VerdictBeside(Change change) =>
        change.Concern == Concern.Documentation ? ChangeVerdict.Documentation
        : change.BreaksCode ? ChangeVerdict.Breaking
        : ChangeVerdict.Compatible;

    private static bool NeedsPrevious(FormSchema form) =>
        form.Model.AnyRule(form.Model.Root, r => r.NeedsPrevious && r.Severity == Severity.Error);

    // What the conditions of the new version ask about, at the places of the old one.
    private static IEnumerable<(ValuePlace, ConditionModel)> ConditionsOf(ValuePlace oldReport, ValuePlace newReport)
    {
        Dictionary<string, ValuePlace> old = oldReport.Downwards().ToDictionary(p => p.Key);
        foreach ((ValuePlace place, ConditionModel condition) in ReportSampler.ConditionsOf(newReport))
        {
            if (old.TryGetValue(place.Key, out ValuePlace? same))
                yield return (same, condition);
        }
    }

    private ChangeVerdict Worst(Concern concern) =>
        Changes
            .Where(c => c.Change.Concern == concern)
            .Select(c => c.Verdict)
            .DefaultIfEmpty(ChangeVerdict.Compatible)
            .Max();
}
