using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using SchemaKit.Disclosure;
using SchemaKit.Drafts;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Forms;

/// <summary>The forms that the command knows, and which of them a document is on.</summary>
internal static class BuiltInForms
{
    // The first is the form of a document that names none.
    private static readonly IReadOnlyList<IForm> All =
    [
        new Form<AnnualReport>(r => (r.Unit, r.Year, r.Scope), (r, unit) => r with { Unit = unit }),
        new Form<AnnualReport2019>(r => (r.Unit, r.Year, r.Scope), (r, unit) => r with { Unit = unit }),
        new Form<AnnualReport2021OneRow>(r => (r.Unit, r.Year, r.Scope), (r, unit) => r with { Unit = unit }),
    ];

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>
    /// Reads a document by the form that it names by <c>$schema</c>, failing that by the one that its members tell; where
    /// neither is known the reader of the first form says so.
    /// </summary>
    public static ReadReport Read(ReadOnlySpan<byte> utf8)
    {
        // Most documents name none, and in large files a look at every token would take longer than the reading.
        string? id = utf8.IndexOf("schema"u8) < 0 ? null : SchemaOf(utf8);
        if (id is not null)
            return Read(All.FirstOrDefault(f => f.Id == id) ?? All[0], utf8);
        // So is the form looked for only where the usual one is not it.
        ReadReport usual = Read(All[0], utf8);
        if (usual.Report is not null)
            return usual;
        FormDetection detection = DisclosureForms.Detect(utf8);
        if (detection.Form?.Id == All[0].Id || detection.Basis == DetectionBasis.None)
            return usual;
        ReadReport read = detection.Form is { } form ? Read(All.First(f => f.Id == form.Id), utf8) : usual;
        return read with { Notes = [Texts.Note(Phrase.Of(detection.ToString))] };
    }

    /// <summary>Whether each form has a text at a JSON Pointer.</summary>
    public static bool HaveText(string path) => DisclosureForms.All.All(f => TextPaths.IsText(f.Model, path));

    /// <summary>Reads a document whose numbers may be missing; null where it is no JSON object.</summary>
    public static FormDraft? ReadDraft(
        ReadOnlySpan<byte> utf8,
        out string formId,
        out IReadOnlyList<ReadProblem> problems
    )
    {
        FormSchema form = DisclosureForms.Detect(utf8).Form ?? DisclosureForms.All[0];
        formId = form.Id;
        FormDraft.TryReadJson(form, utf8, out FormDraft? draft, out problems);
        return draft;
    }

    /// <summary>The report that a draft on one of the forms is.</summary>
    public static ReadReport Read(FormDraft draft)
    {
        IForm form = All.First(f => f.Id == draft.Form.Id);
        IFormReport? report = form.Read(draft, out IReadOnlyList<ReadProblem> problems);
        return new ReadReport(form, report, problems, []);
    }

    private static ReadReport Read(IForm form, ReadOnlySpan<byte> utf8)
    {
        IFormReport? report = form.Read(utf8, out IReadOnlyList<ReadProblem> problems);
        return new ReadReport(form, report, problems, []);
    }

    private static string? SchemaOf(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8);
        try
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                return null;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                bool isSchema = json.ValueTextEquals("$schema"u8);
                json.Read();
                if (isSchema)
                    return json.TokenType == JsonTokenType.String ? json.GetString() : null;
                json.Skip();
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The strict reader of the form says what is wrong, and where.
        }
        return null;
    }
}
