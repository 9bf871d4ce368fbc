using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using SchemaKit.Disclosure;
using SchemaKit.Documents.Tests.Pages;

namespace SchemaKit.Documents.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void What_the_README_shows_is_what_happens()
    {
        string page = Layouts.Html(SeedPage.Tables(), t => t);
        int end = page.LastIndexOf("</tr>", StringComparison.Ordinal);

        DocumentReading reading = DocumentReader.Read(
            Encoding.UTF8.GetBytes(page.Insert(end, "<td>0</td>")),
            "2023.html",
            [AnnualReport.Form],
            new DocumentOptions { Texts = new Dictionary<string, string> { ["/scope"] = "own" } }
        );
        var draft = new Draft<AnnualReport>(reading.Draft);
        CellSource? source = draft.Untyped.SourceOf("/disputes/reconsideration/upheld");

        Assert.Equal("2", source!.Text);
        Assert.Equal(Scope.Own, draft.ToReport().Scope);
        DocumentNote note = Assert.Single(reading.Notes);
        string shown = File.ReadAllText(Path.Combine(Repository.Root, "README.md"))
            .Split("Console.WriteLine(note);")[1]
            .Split("//")[1]
            .Split("...")[0]
            .Trim();
        Assert.StartsWith(
            shown,
            $"{note.Place!.ToString("en").Split(" (")[0]}: {note.Message("en")}",
            StringComparison.Ordinal
        );
    }
}
