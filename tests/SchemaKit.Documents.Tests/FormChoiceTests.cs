using System;
using System.Linq;
using System.Text;
using SchemaKit.Documents.Tests.Pages;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Tests;

/// <summary>Which of several forms a page is on, its labels tell: not its year, nor the notice that it cites.</summary>
public sealed class FormChoiceTests
{
    // The form of 2021 with one row for (6), as one district prints it.
    private static readonly FormSchema OneRow = FormSchema.Parse(
        OfForm2021(
            ("disclosure-annual-report:2021", "disclosure-annual-report:one-row"),
            ("{ \"$ref\": \"#/$defs/OtherHandling\"", "{ \"$ref\": \"#/$defs/ApplicantCounts\""),
            ("\"$ref\": \"#/$defs/OtherHandling\"", "\"$ref\": \"#/$defs/ApplicantCounts\""),
            ("otherHandling/*", "otherHandling")
        )
    );

    [Theory]
    [InlineData("page.html")]
    [InlineData("lines.txt")]
    [InlineData("page.xlsx")]
    public void The_labels_tell_the_form(string name)
    {
        FormSchema[] forms = [Repository.Form2021, OneRow];
        foreach (FormSchema form in forms)
        {
            var figures = Figures.Random(form, 3);
            byte[] page = Layouts.All[name](PageTable.Of(form, c => $"{figures[c.Path]}"));
            foreach (FormSchema[] offered in new[] { forms, [.. forms.Reverse()] })
            {
                DocumentReading reading = DocumentReader.Read(page, name, offered);
                Assert.Equal(form.Id, reading.Form.Id);
                Assert.Empty(form.Cells.Where(c => reading.Draft[c.Path] != figures[c.Path]).Select(c => c.Path));
                Assert.Empty(reading.Notes);
            }
        }
    }

    [Fact]
    public void A_page_without_tables_leaves_the_form_open()
    {
        byte[] page = Encoding.UTF8.GetBytes("<p>本页没有表格。</p>");
        DocumentReading reading = DocumentReader.Read(page, "x.html", [Repository.Form2021, OneRow]);
        Assert.All(reading.Draft.Cells, c => Assert.False(c.HasValue));
        Assert.Contains(reading.Notes, n => n.Kind == DocumentNoteKind.NotFound);
    }

    private static string OfForm2021(params (string Old, string New)[] changes)
    {
        string json = Repository.Form2021Json;
        foreach ((string old, string changed) in changes)
            json = json.Replace(old, changed, StringComparison.Ordinal);
        return json;
    }
}
