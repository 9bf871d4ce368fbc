using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Schema.Versions;

/// <summary>Looks for documents that show that a change breaks documents.</summary>
internal sealed class WitnessSearch(FormSchema before, ReportSampler sampler, Trial trial, ChangeRequests requests)
{
    // A change of a definition shows at many places; one of them is enough.
    private const int MaxPlaces = 12;
    private const int MaxRequests = 128;

    // So many reports that other changes refuse as well are enough to stop looking for a better one.
    private const int MaxOthers = 4;

    // What both versions take to read a character, in operations on fractions.
    private const int CharacterCost = 25;

    /// <summary>A document that was valid and is refused for a change; null where none was found.</summary>
    public Witness? Find(Change change)
    {
        Witness? second = null;
        int left = MaxRequests;
        foreach (ChangedPlace place in change.Places.Where(p => !p.IsLoosening).Take(MaxPlaces))
        {
            int others = 0;
            foreach (SampleRequest request in requests.Of(change, place))
            {
                if (left-- == 0)
                    return second;
                if (sampler.Draw(request) is not { } report)
                    continue;
                bool isShown = trial.Of(report, request.Previous).Any(f => Attribution.Shows(change, place, f));
                if (!isShown || Confirm(change, report, request.Previous) is not { } witness)
                    continue;
                // A document that is refused for nothing else says it best.
                if (!witness.HasOtherFaults)
                    return witness;
                second ??= witness;
                if (++others == MaxOthers)
                    break;
            }
        }
        return second;
    }

    /// <summary>The witness that a document is, once both interpreters have read its text; null where it is none.</summary>
    public Witness? Confirm(Change change, SampledReport report, SampledReport? previous)
    {
        JsonObject? before = previous?.Root;
        if (Verify(change, report.Root, before) is not { } first)
            return null;
        JsonObject root = Shrinker(r => IsAsGood(Verify(change, r, before))).Shrink(report.Root);
        if (before is not null)
            before = Shrinker(b => IsAsGood(Verify(change, root, b))).Shrink(before);
        return Verify(change, root, before);

        bool IsAsGood(Witness? witness) => witness is not null && (first.HasOtherFaults || !witness.HasOtherFaults);
    }

    private ReportShrinker Shrinker(Func<JsonObject, bool> shows) => new(sampler, shows);

    private Witness? Verify(Change change, JsonObject root, JsonObject? previousRoot)
    {
        string text = CompactJson.Write(root);
        string? previousText = previousRoot is null ? null : CompactJson.Write(previousRoot);
        sampler.Budget.Take(CharacterCost * (text.Length + (previousText?.Length ?? 0L)));
        if (!IsValid(text, previousText))
            return null;
        JsonText? previous = previousText is null ? null : JsonParser.Parse(previousText);
        IReadOnlyList<Fault> faults = trial.Of(JsonParser.Parse(text), previous);
        bool isPreviousRefused = previous is not null && trial.Of(previous, null).Count > 0;
        Fault[] shown = [.. faults.Where(f => change.Places.Any(p => Attribution.Shows(change, p, f)))];
        return shown.Length == 0
            ? null
            : new Witness(text, previousText, shown[0], isPreviousRefused || shown.Length < faults.Count);
    }

    private bool IsValid(string text, string? previousText)
    {
        if (Read(text) is not { } document || !document.Check().IsValid)
            return false;
        if (previousText is null)
            return true;
        return Read(previousText) is { } previous
            && previous.Check().IsValid
            && document.CheckAgainst(previous).IsValid;
    }

    private FormDocument? Read(string text)
    {
        before.TryRead(System.Text.Encoding.UTF8.GetBytes(text), out FormDocument? document, out _);
        return document;
    }
}
