using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using SchemaKit.Schema.Versions;

namespace SchemaKit.Schema.Tests.Versions;

/// <summary>Holds a witness against the two versions, by nothing but what a user of them can call.</summary>
internal static class WitnessAssert
{
    /// <summary>The old version reads it and its hard rules hold; the new one refuses it, at a place of the change.</summary>
    public static void IsValid(FormSchema before, FormSchema after, JudgedChange judged)
    {
        Witness witness = judged.Witness!;
        Assert.NotNull(witness);
        FormDocument document = Read(before, witness.Document);
        Assert.True(document.Check().IsValid, witness.Document);
        FormDocument? previous = witness.Previous is { } text ? Read(before, text) : null;
        if (previous is not null)
        {
            Assert.True(previous.Check().IsValid, witness.Previous);
            Assert.True(document.CheckAgainst(previous).IsValid, witness.Document);
        }

        string[] faults = [.. FaultsOf(after, witness)];
        Assert.True(faults.Length > 0, $"{judged.Change.Kind} {judged.Change.Subject}: {witness}");
        if (judged.Change.Kind == ChangeKind.Unexplained)
            return;
        string[] places = [.. judged.Change.Places.Select(p => PlaceOf(judged.Change, p.Pointer))];
        Assert.True(
            witness.HasOtherFaults || faults.All(f => places.Any(p => Matches(p, f))),
            $"{string.Join(" ", places)} against {string.Join(" ", faults)}"
        );
    }

    /// <summary>Where the new version finds a document wrong: pointers, those of rules with the rule behind.</summary>
    private static IEnumerable<string> FaultsOf(FormSchema after, Witness witness)
    {
        string[] own = [.. FaultsOf(after, witness.Document, out FormDocument? document)];
        if (witness.Previous is not { } text)
            return own;
        string[] before = [.. FaultsOf(after, text, out FormDocument? previous)];
        return document is null || previous is null
            ? [.. own, .. before]
            : [.. own, .. before, .. Hard(document.CheckAgainst(previous))];
    }

    private static IEnumerable<string> FaultsOf(FormSchema after, string json, out FormDocument? document) =>
        after.TryRead(Bytes(json), out document, out IReadOnlyList<ReadProblem> problems)
            ? Hard(document!.Check())
            : problems.Select(p => p.Path);

    private static IEnumerable<string> Hard(CheckResult result) =>
        result.Violations.Where(v => v.Severity == Severity.Error).Select(v => v.Equation.Place + "#" + v.Rule.Id);

    private static string PlaceOf(Change change, string pointer) =>
        change.Kind switch
        {
            // These are told at an item, or at a member of one.
            ChangeKind.UniqueItems or ChangeKind.MaxItems => pointer + "(/[0-9]+)?",
            ChangeKind.Key => pointer + "/[^/]+",
            _ => change.IsOfRule ? pointer + "#" + change.Subject : pointer,
        };

    private static bool Matches(string place, string fault) =>
        Regex.IsMatch(fault, "^" + place.Replace("$", "\\$").Replace("/*", "/[^/#]+") + "$");

    private static FormDocument Read(FormSchema form, string json)
    {
        bool isRead = form.TryRead(Bytes(json), out FormDocument? document, out IReadOnlyList<ReadProblem> problems);
        Assert.True(isRead, json + "\n" + string.Join("\n", problems));
        return document!;
    }

    private static byte[] Bytes(string json) => Encoding.UTF8.GetBytes(json);
}
