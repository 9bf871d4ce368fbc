using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Disclosure;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Tests.Writing;

/// <summary>What is written is read back: every number, every mark, every text.</summary>
public sealed class RoundTripTests
{
    private static readonly int Reports = Repetitions.Of("SCHEMAKIT_DOCUMENTS", 50);

    public static TheoryData<string> Names => [.. Written.Formats.Keys];

    public static TheoryData<string, string> NamesAndLanguages
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string name in Written.Formats.Keys)
            {
                data.Add(name, Language.Chinese);
                data.Add(name, Language.English);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_report_comes_back_equal(string name)
    {
        for (int seed = 1; seed <= Reports; seed++)
        {
            AnnualReport report = Written.Random(seed);
            DocumentReading reading = Written.Read(Written.Bytes(Written.Draft(report), name), name);
            Assert.Empty(reading.Notes.Select(n => n.Message(Language.English)));
            Assert.Equal((seed, report), (seed, new Draft<AnnualReport>(reading.Draft).ToReport()));
        }
    }

    [Theory]
    [MemberData(nameof(NamesAndLanguages))]
    public void A_report_comes_back_in_each_language(string name, string language)
    {
        AnnualReport report = Written.Random(7);
        byte[] page = Written.Bytes(Written.Draft(report), name, new WriteOptions { Language = language });
        DocumentReading reading = Written.Read(page, name);
        Assert.Empty(reading.Notes.Select(n => n.Message(Language.English)));
        Assert.Equal(report, new Draft<AnnualReport>(reading.Draft).ToReport());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Why_a_number_is_missing_comes_back(string name)
    {
        FormDraft draft = Written.Draft(Written.Random(3));
        Cell[] rows = [.. draft.Layout.Cells.Where(c => c.Path.EndsWith("/research", StringComparison.Ordinal))];
        draft = draft
            .WithCells(rows.Select(c => KeyValuePair.Create(c, CellValue.NotReported)))
            .With("/applications/received/total", CellValue.NotApplicable)
            .With("/disputes/reconsideration/total", CellValue.Suppressed);
        FormDraft read = Written.Read(Written.Bytes(draft, name), name).Draft;
        Assert.Equal(
            draft.Layout.Cells.Select(c => (c.Path, draft[c.Path])),
            draft.Layout.Cells.Select(c => (c.Path, read[c.Path]))
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_broken_report_stays_as_it_was_reported(string name)
    {
        AnnualReport hongze = AnnualReport.ReadJson(Repository.Seed("hongze-2023.json"));
        FormDraft read = Written.Read(Written.Bytes(Written.Draft(hongze), name), name).Draft;
        Assert.Equal(
            hongze.Check().Violations.Select(v => v.ToString(Language.English)),
            read.Check().Violations.Select(v => v.ToString(Language.English))
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Reports_on_the_form_of_2019_come_back(string name)
    {
        AnnualReport2019 report = AnnualReport2019.ReadJson(Repository.Seed("pingtan-2019.json"));
        FormDraft draft = Draft<AnnualReport2019>.From(report).Untyped;
        DocumentReading reading = DocumentReader.Read(
            Written.Bytes(draft, name),
            name,
            [AnnualReport.Form, AnnualReport2019.Form, AnnualReport2021OneRow.Form],
            new DocumentOptions { ReadsProse = true }
        );
        Assert.Equal(AnnualReport2019.Form.Id, reading.Form.Id);
        Assert.Equal(report.Unit, reading.Draft.Texts["/unit"]);
        Assert.Empty(draft.Layout.Cells.Where(c => draft[c.Path] != reading.Draft[c.Path]).Select(c => c.Path));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_report_gives_the_same_bytes(string name)
    {
        FormDraft draft = Written.Draft(Written.Random(5));
        Assert.Equal(Written.Bytes(draft, name), Written.Bytes(draft, name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_blank_form_has_no_numbers_and_is_told_by_its_labels(string name)
    {
        DocumentReading reading = DocumentReader.Read(
            Written.Blank(AnnualReport2019.Form, name),
            name,
            [AnnualReport.Form, AnnualReport2019.Form]
        );
        Assert.All(reading.Draft.Cells, c => Assert.False(c.HasValue));
        Assert.Equal(AnnualReport2019.Form.Id, reading.Form.Id);
    }
}
