using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Disclosure;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Checking;

/// <summary>Checks the reports of one unit over the years.</summary>
internal static class SeriesFiles
{
    /// <summary>What became of each file: those that cannot be read first, then the reports by year.</summary>
    /// <param name="files">The files, in any order.</param>
    /// <param name="refusal">Why the reports are no series; null where they are.</param>
    public static IReadOnlyList<CheckedFile> Check(IReadOnlyList<ReportFile> files, out Phrase? refusal)
    {
        refusal = null;
        Dictionary<FormDraft, ReportFile> byDraft = files
            .Where(f => f.Report is not null)
            .ToDictionary(f => f.Report!.ToDraft());
        IEnumerable<CheckedFile> unreadable = files.Where(f => !f.IsReadable).Select(f => f.Check());
        if (byDraft.Count == 0)
            return [.. unreadable];
        try
        {
            SeriesCheck check = ReportSeries.Of(byDraft.Keys).Check(DisclosureForms.Migrate);
            return [.. unreadable, .. check.Series.Reports.Select(r => Check(check, r, byDraft))];
        }
        catch (ReportKeyException e)
        {
            refusal = Phrase.Of(e.Describe);
            return [];
        }
    }

    private static CheckedFile Check(SeriesCheck check, SeriesReport report, Dictionary<FormDraft, ReportFile> files)
    {
        CheckedFile file = files[report.Draft].Check();
        IEnumerable<Phrase> notes = check
            .Series.Gaps.Where(g => g.Last == report.Period - 1)
            .Select(g => Texts.Note(Phrase.Of(g.ToString)));
        if (check.Pairs.FirstOrDefault(p => p.Later == report) is { } pair)
        {
            notes = [.. notes, .. NotesOf(pair)];
            if (pair.Result is { } result)
                file = file with { PreviousFile = files[pair.Earlier.Draft].File, Results = [.. file.Results, result] };
        }
        return file with { Notes = [.. file.Notes, .. notes] };
    }

    /// <summary>What is worth knowing of how two reports compare: a change of form, amounts in another unit.</summary>
    public static IEnumerable<Phrase> NotesOf(SeriesPair pair)
    {
        IEnumerable<Phrase> change = pair.HasOtherForms ? [Phrase.Of(pair.ToString)] : [];
        return change.Concat(pair.Jumps.Select(j => Phrase.Of(j.ToString))).Select(Texts.Note);
    }
}
