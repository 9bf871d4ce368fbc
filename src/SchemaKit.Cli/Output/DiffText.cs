using System.Collections.Generic;
using System.Linq;
using SchemaKit.Cli.Schemas;
using SchemaKit.Cli.Versions;
using SchemaKit.Schema;
using SchemaKit.Schema.Versions;
using Spectre.Console;

namespace SchemaKit.Cli.Output;

/// <summary>Tells of a comparison of two schemas in lines for people.</summary>
internal sealed class DiffText(Terminal terminal, string language)
{
    private static readonly Style Good = new(Color.Green);
    private static readonly Style Bad = new(Color.Red);
    private static readonly Style Doubtful = new(Color.Yellow);

    // More places of one change than this are counted.
    private const int MaxPlaces = 3;

    // A longer document is no line for people.
    private const int MaxDocument = 1_000;

    private readonly StyledWriter _writer = new(terminal.Output, terminal.Styles);

    public void Write(ComparedSchemas compared)
    {
        if (compared.Diff is { } diff)
        {
            Write(compared, diff);
            return;
        }
        foreach (SchemaFile version in new[] { compared.Before, compared.After })
            WriteFaults(version);
    }

    private void WriteFaults(SchemaFile version)
    {
        if (version.Unreadable is { } reason)
            _writer.WriteLine(Texts.IsRefused(version.File, reason).In(language), Bad);
        else if (version.Form is null)
            SchemaFaults.Write(_writer, version.File, null, version.Errors, language);
    }

    private void Write(ComparedSchemas compared, VersionDiff diff)
    {
        string files = $"{compared.Before.File} → {compared.After.File}";
        Line(
            0,
            Texts.DiffResult(files, compared.Status, diff.Changes.Count),
            compared.Status switch
            {
                DiffStatus.Compatible => Good,
                DiffStatus.PossiblyBreaking => Doubtful,
                _ => Bad,
            }
        );
        foreach (Concern concern in new[] { Concern.Documents, Concern.Code, Concern.Documentation })
        {
            JudgedChange[] changes = [.. diff.Changes.Where(c => c.Change.Concern == concern)];
            Line(2, Texts.Tally(concern, changes));
        }
        if (diff.Documents > 0)
            Line(2, Texts.DocumentsMade(diff.Documents));
        if (diff.IsCutShort)
            Line(2, Texts.DocumentsCutShort(diff.Samples), Doubtful);
        foreach (IGrouping<Concern, JudgedChange> group in diff.Changes.GroupBy(c => c.Change.Concern))
        {
            _writer.WriteLine();
            Line(2, Texts.ConcernHeading(group.Key));
            foreach (JudgedChange change in group)
                Write(change);
        }
    }

    private void Write(JudgedChange judged)
    {
        (string mark, Style? style) = judged.Verdict switch
        {
            ChangeVerdict.Breaking => ("✗", Bad),
            ChangeVerdict.PossiblyBreaking => ("?", Doubtful),
            ChangeVerdict.Compatible => ("✓", Good),
            _ => ("·", (Style?)null),
        };
        _writer.Write($"  {mark} ", style);
        _writer.WriteLine($"{Places(judged.Change)}{ChangeTexts.Of(judged.Change).In(language)}");
        if (judged.Change.Concern != Concern.Documents)
            return;
        if (judged.Witness is { } witness)
            Write(witness);
        else if (judged.Ground is { } ground)
            Line(6, Texts.Why(ground, judged.From, judged.Documents));
        else
            Line(6, judged.IsCutShort ? Texts.NotDecided : Texts.NoWitness(judged.Documents));
    }

    private void Write(Witness witness)
    {
        // What is told of a broken rule begins with its place.
        string place = witness.Fault.Kind is null ? "" : witness.Fault.Pointer;
        Line(6, Texts.Refusal(place, witness.Fault.Message));
        if (witness.HasOtherFaults)
            Line(6, Texts.RefusedOtherwiseToo);
        if (witness.Previous is { } previous)
            Line(6, Texts.PreviousDocument(Cut(previous)));
        Line(6, Texts.ValidDocument(Cut(witness.Document)));
    }

    private string Cut(string document) =>
        document.Length <= MaxDocument
            ? document
            : Schema.Text.Excerpt.Cut(document, MaxDocument) + Texts.DocumentGoesOn(document.Length).In(language);

    // A rule at the root of the report has no place to name.
    private static string Places(Change change)
    {
        IEnumerable<string> pointers = change.Places.Select(p => p.Pointer).Where(p => p.Length > 0);
        string[] shown = [.. pointers.Take(MaxPlaces)];
        int more = change.Places.Count - MaxPlaces;
        if (shown.Length == 0)
            return "";
        return string.Join(" ", shown) + (more > 0 ? $" (+{more})" : "") + "  ";
    }

    private void Line(int indent, Phrase text, Style? style = null)
    {
        _writer.Write(new string(' ', indent));
        _writer.WriteLine(text.In(language), style);
    }
}
