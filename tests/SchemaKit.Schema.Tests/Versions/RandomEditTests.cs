using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using SchemaKit.Schema.Samples;
using SchemaKit.Schema.Versions;
using SchemaKit.Tests.Shared;
using Xunit.Abstractions;

namespace SchemaKit.Schema.Tests.Versions;

public sealed class RandomEditTests(ITestOutputHelper output)
{
    private const int Edits = 300;

    [Fact]
    public void No_compatible_verdict_is_refuted_and_every_witness_stands()
    {
        var tally = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int edits = 0;
        for (int seed = 0; edits < Edits; seed++)
        {
            var random = new Random(seed);
            var schemas = new RandomSchema(random);
            JsonObject old = schemas.Draw();
            string edited = schemas.Edit(old).ToJsonString();
            if (
                !FormSchema.TryParse(old.ToJsonString(), out FormSchema? before, out _)
                || !FormSchema.TryParse(edited, out FormSchema? after, out _)
            )
                continue;
            edits++;
            VersionDiff diff = VersionDiff.Of(before!, after!, samples: 20);
            string story = $"seed {seed}\n{old.ToJsonString()}\n{edited}";
            foreach (JudgedChange change in diff.Changes)
            {
                Assert.True(change.Change.Kind != ChangeKind.Unexplained, $"{change.Witness?.Fault}\n{story}");
                Count(tally, change.Change.Concern + " " + change.Verdict + " " + change.Ground);
                if (change.Change.Concern != Concern.Documents)
                    continue;
                if (change.Verdict == ChangeVerdict.Breaking)
                    WitnessAssert.IsValid(before!, after!, change);
                if (change.Verdict == ChangeVerdict.PossiblyBreaking)
                    output.WriteLine(
                        $"{seed}: {change.Change.Kind} {change.Change.Places[0].Pointer}#{change.Change.Subject}: {change.Change.Old} -> {change.Change.New}"
                    );
            }
            Refute(before!, after!, diff, seed, story, tally);
        }
        foreach ((string what, int count) in tally)
            output.WriteLine($"{what}: {count}");
        Assert.True(tally["Documents Breaking "] > Edits / 4);
        Assert.True(tally["documents accepted"] > 10 * Edits);
    }

    // Documents that nobody has made for the comparison: others of the old version, and what mutation leaves valid of them.
    private static void Refute(
        FormSchema before,
        FormSchema after,
        VersionDiff diff,
        int seed,
        string story,
        SortedDictionary<string, int> tally
    )
    {
        var sampler = new ReportSampler(before, (ulong)seed + 1_000_000);
        var mutator = new DocumentMutator(seed);
        var attribution = new Attribution(diff.Changes.Select(c => c.Change));
        var places = new FaultPlaces(ValuePlace.Of(before.Model), ValuePlace.Of(after.Model));
        for (int i = 0; i < 60; i++)
        {
            if (sampler.Draw(new SampleRequest { Style = PickStyle.Wild, Attempts = 2 }) is not { } sample)
                continue;
            string json = sample.Text;
            if (i % 3 != 0)
                json = mutator.Mutate(JsonNode.Parse(json)!).ToJsonString();
            byte[] utf8 = Encoding.UTF8.GetBytes(json);
            if (!before.TryRead(utf8, out FormDocument? document, out _) || !document!.Check().IsValid)
                continue;
            bool isRead = after.TryRead(utf8, out document, out IReadOnlyList<ReadProblem> problems);
            if (isRead && document!.Check().IsValid)
            {
                Count(tally, "documents accepted");
                continue;
            }
            Count(tally, "documents refused");
            Assert.True(diff.DocumentsVerdict >= ChangeVerdict.PossiblyBreaking, $"{json}\n{story}");
            // Each fault is one of a change that is said to break something.
            foreach (Fault fault in new Trial(after, places).Of(Json.JsonParser.Parse(utf8), null))
            {
                Change? change = attribution.Of(fault);
                JudgedChange? judged = diff.Changes.FirstOrDefault(c => c.Change == change);
                Assert.True(judged?.Verdict >= ChangeVerdict.PossiblyBreaking, $"{fault}\n{json}\n{story}");
            }
        }
    }

    private static void Count(SortedDictionary<string, int> tally, string what) =>
        tally[what] = tally.TryGetValue(what, out int count) ? count + 1 : 1;
}
