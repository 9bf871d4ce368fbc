using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaKit.Generator.Tests.Forms;
using SchemaKit.Generator.Tests.Running;

namespace SchemaKit.Generator.Tests;

/// <summary>What an edit costs: one driver that lives through a day's work, as an editor's does.</summary>
public sealed class RunReasonTests
{
    private const string Expected = """
                       | Files            | Links            | Linked           | Schemas          | Claims           | Withheld         | Language         | Models           | Diagnostics      | Source
        first run      | New              | New              | New              | New              | New              | New              | New              | New              | New              | New
        C# edit        | Cached           | Cached           | Cached           | Cached           | Cached           | Cached           | Cached           | Cached           | Cached           | Cached
        no-op save     | Unchanged        | Cached           | Cached           | Cached           | Cached           | Cached           | Cached           | Cached           | Cached           | Cached
        white space    | Modified         | Modified         | Modified         | Unchanged        | Cached           | Cached           | Cached           | Cached           | Cached           | Cached
        real edit      | Modified         | Modified         | Modified         | Modified         | Unchanged        | Cached           | Cached           | Modified         | Unchanged        | Modified
        error made     | Modified         | Modified         | Modified         | Modified         | Modified         | Unchanged        | Cached           | Modified         | Modified         | Modified
        error moved    | Modified         | Modified         | Modified         | Modified         | Unchanged        | Cached           | Cached           | Unchanged        | Modified         | Cached
        error mended   | Modified         | Modified         | Modified         | Modified         | Modified         | Unchanged        | Cached           | Modified         | Modified         | Modified
        file renamed   | Modified         | Modified         | Modified         | Modified         | Modified         | Unchanged        | Cached           | Modified         | Modified         | Modified
        folder renamed | Modified         | Modified         | Modified         | Modified         | Modified         | Unchanged        | Cached           | Unchanged        | Modified         | Cached
        second added   | Cached New       | Cached New       | Unchanged New    | Cached New       | Cached New       | Unchanged        | Cached           | Cached New       | Cached New       | Cached New
        second edited  | Cached Modified  | Cached Modified  | Unchanged Modified | Cached Modified  | Cached Unchanged | Cached           | Cached           | Cached Modified  | Cached Unchanged | Cached Modified
        second wrong   | Cached Modified  | Cached Modified  | Unchanged Modified | Cached Modified  | Cached Modified  | Unchanged        | Cached           | Cached Modified  | Cached Modified  | Cached Modified
        second deleted | Cached Removed   | Cached Removed   | Unchanged Removed | Cached Removed   | Cached Removed   | Unchanged        | Cached           | Cached Removed   | Cached Removed   | Cached Removed
        deleted        | Removed          | Removed          | Removed          | Removed          | Removed          | Unchanged        | Cached           | Removed          | Removed          | Removed
        re-added       | New              | New              | New              | New              | New              | Unchanged        | Cached           | New              | New              | New
        """;

    private readonly StringBuilder _table = new();
    private CSharpCompilation _compilation = new TestProject("Example").Compilation();
    private GeneratorDriver _driver = new TestProject("Example").Driver([]);

    [Fact]
    public void Each_edit_reruns_no_more_than_it_must()
    {
        string small = TestForms.Small("Small");
        string edited = TestForms.Small("Small", "Other cases");
        string wrong = edited.Replace("\"total\" }]", "\"totall\" }]", System.StringComparison.Ordinal);
        MemoryText file = new("/a/small.tables.json", small);
        MemoryText second = new("/a/second.tables.json", TestForms.Small("Second"));

        Row("first run", _driver.AddAdditionalTexts([file]));
        _compilation = _compilation.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText("class C;", (CSharpParseOptions)_compilation.SyntaxTrees[0].Options)
        );
        Row("C# edit", _driver);
        Row("no-op save", Save(ref file, small));
        Row("white space", Save(ref file, small.Replace("  ", "\t", System.StringComparison.Ordinal)));
        Row("real edit", Save(ref file, edited));
        Row("error made", Save(ref file, wrong));
        Row("error moved", Save(ref file, "\n" + wrong));
        Row("error mended", Save(ref file, edited));
        Row("file renamed", Save(ref file, edited, "/a/renamed.tables.json"));
        Row("folder renamed", Save(ref file, edited, "/b/renamed.tables.json"));
        Row("second added", _driver.AddAdditionalTexts([second]));
        Row("second edited", Save(ref second, TestForms.Small("Second", "Other cases")));
        Row("second wrong", Save(ref second, "{"));
        Row("second deleted", _driver.RemoveAdditionalTexts([second]));
        Row("deleted", _driver.RemoveAdditionalTexts([file]));
        Row("re-added", _driver.AddAdditionalTexts([file]));

        Assert.Equal(Expected, _table.ToString().TrimEnd());
    }

    [Theory]
    [InlineData("C#", 0)]
    [InlineData("another JSON file", 0)]
    [InlineData("white space in a schema", 0)]
    [InlineData("a label in a schema", 1)]
    [InlineData("a fault in a schema", 1)]
    public void With_a_hundred_schemas_an_edit_emits_no_more_than_it_changes(string edit, int emitted)
    {
        MemoryText[] schemas =
        [
            .. Enumerable.Range(0, 100).Select(i => new MemoryText($"/a/{i}.tables.json", Small(i))),
        ];
        var other = new MemoryText("/a/settings.json", "{}");
        _driver = _driver.AddAdditionalTexts([.. schemas, other]).RunGenerators(_compilation);

        _driver = edit switch
        {
            "C#" => _driver,
            "another JSON file" => Save(ref other, "{ \"a\": 1 }"),
            "white space in a schema" => Save(
                ref schemas[50],
                Small(50).Replace("  ", "\t", System.StringComparison.Ordinal)
            ),
            "a label in a schema" => Save(ref schemas[50], TestForms.Small("Form50", "Other cases")),
            _ => Save(ref schemas[50], "{"),
        };
        if (edit == "C#")
            _compilation = _compilation.AddSyntaxTrees(
                CSharpSyntaxTree.ParseText("class C;", (CSharpParseOptions)_compilation.SyntaxTrees[0].Options)
            );
        _driver = _driver.RunGenerators(_compilation);

        string[] reasons = RunReasons.Of(_driver.GetRunResult().Results.Single(), RunReasons.Source).Split(' ');
        Assert.Equal(100, reasons.Length);
        Assert.Equal(emitted, reasons.Count(r => r != "Cached"));
    }

    private static string Small(int number) => TestForms.Small("Form" + number);

    private GeneratorDriver Save(ref MemoryText file, string text, string? path = null)
    {
        MemoryText before = file;
        file = new MemoryText(path ?? file.Path, text);
        return _driver.ReplaceAdditionalText(before, file);
    }

    private void Row(string edit, GeneratorDriver edited)
    {
        if (_table.Length == 0)
            Line("", RunReasons.Columns);
        _driver = edited.RunGenerators(_compilation);
        GeneratorRunResult run = _driver.GetRunResult().Results.Single();
        Line(edit, RunReasons.Columns.Select(c => RunReasons.Of(run, c)));
    }

    private void Line(string first, IEnumerable<string> cells) =>
        _table.Append($"{first, -15}| {string.Join(" | ", cells.Select(c => $"{c, -16}"))}".TrimEnd()).Append('\n');
}
