using System;
using System.Linq;
using SchemaKit.Schema.Versions;

namespace SchemaKit.Schema.Tests.Versions;

/// <summary>One edit a row that no document notices: what it does to C# code, or to people only.</summary>
public sealed class BesideEditTests
{
    private static readonly FormSchema Before = FormSchema.Parse(SchemaEdit.Base);

    [Theory]
    [InlineData(
        "/csharp/name = \"Other\"",
        "CSharpTypeName # Breaking: TestReport -> Other; CSharpTypeName /scope Breaking: TestReportScope -> OtherScope; CSharpTypeName /extra Breaking: TestReportExtra -> OtherExtra"
    )]
    [InlineData("/csharp/namespace = \"Other\"", "CSharpNamespace # Breaking: Test -> Other")]
    [InlineData("/properties/unit/csharp = {\"name\":\"Organ\"}", "CSharpMemberName /unit Breaking: Unit -> Organ")]
    [InlineData(
        "/properties/extra/csharp = {\"type\":\"More\"}",
        "CSharpTypeName /extra Breaking: TestReportExtra -> More"
    )]
    [InlineData("/required - \"day\"", "CSharpMemberType /day Breaking: DateOnly -> DateOnly?")]
    [InlineData(
        "/properties/note/type = [\"string\",\"null\"]",
        "CSharpMemberType /note Breaking: string? -> SchemaKit.Optional<string?>"
    )]
    [InlineData("/properties/year/maximum -", "CSharpMemberType /year Breaking: int -> long")]
    [InlineData("/properties/even/type = \"number\"", "CSharpMemberType /even Breaking: long -> decimal")]
    [InlineData(
        "/properties/tags/items = {\"type\":\"boolean\"}",
        "CSharpMemberType /tags Breaking: SchemaKit.ValueList<string> -> SchemaKit.ValueList<bool>"
    )]
    [InlineData("/properties/new = {\"type\":\"integer\"}", "CSharpMemberAdded /new Compatible:  -> long? New")]
    [InlineData(
        "/properties/new = {\"type\":\"integer\"} & /required + \"new\"",
        "CSharpMemberAdded /new Breaking:  -> required long New"
    )]
    [InlineData("/properties/note -", "CSharpMemberRemoved /note Breaking: string? Note -> ")]
    [InlineData(
        "/$defs/Counts/properties/note = {\"type\":\"string\"}",
        "CSharpStruct /counts Breaking: record struct -> record class; CSharpMemberAdded /counts/note Compatible:  -> string? Note"
    )]
    [InlineData("/properties/scope/enum + \"part\"", "CSharpValueAdded /scope Compatible:  -> Part")]
    [InlineData("/properties/scope/enum - \"aggregate\"", "CSharpValueRemoved /scope Breaking: Aggregate -> ")]
    [InlineData(
        "/properties/unit - & /properties/unit = {\"type\":\"string\",\"minLength\":1,\"maxLength\":20}",
        "MemberOrder # Compatible: $schema, unit, year, scope -> $schema, year, scope, code"
    )]
    [InlineData("/labels/en = \"Report\"", "Labels # Documentation: en: Table -> en: Report")]
    [InlineData(
        "/properties/scope/valueLabels/own/en = \"The organ\"",
        "ValueLabels /scope Documentation: en: Own -> en: The organ"
    )]
    [InlineData("/properties/note/title = \"Remark\"", "Title /note Documentation: A note -> Remark")]
    [InlineData("/$defs/Counts/description = \"Numbers.\"", "Description /counts Documentation: Counts. -> Numbers.")]
    [InlineData("/properties/note/deprecated = true", "Deprecated /note Documentation: false -> true")]
    [InlineData("/properties/note/default = \"a\"", "Default /note Documentation:  -> \"a\"")]
    [InlineData("/properties/note/examples = [\"a\",\"b\"]", "Examples /note Documentation:  -> \"a\"; \"b\"")]
    [InlineData("/properties/amount/unit = \"元\"", "Unit /amount Documentation: 万元 -> 元")]
    [InlineData("/properties/amount/decimals = 4", "Decimals /amount Documentation: 2 -> 4")]
    [InlineData("/properties/amount/measure = \"stock\"", "Measure /amount Documentation: flow -> stock")]
    [InlineData("/properties/amount/derived = true", "Derived /amount Documentation: false -> true")]
    [InlineData(
        "/properties/maybe/missing/0/status = \"suppressed\"",
        "Missing /maybe Documentation: null: not-applicable -> null: suppressed"
    )]
    [InlineData(
        "/properties/counts/table = {} & /properties/counts = {\"$ref\":\"#/$defs/Counts\",\"labels\":{\"en\":\"Counts\"}} & /$defs/Counts/table = {\"corner\":{\"en\":\"x\"}}",
        "Table /counts Documentation:  -> "
    )]
    [InlineData("/rules/0/labels/en = \"All\"", "RuleLabels # Documentation: en: Total -> en: All")]
    [InlineData("/rules/0/messages = {\"en\":\"{left}\"}", "RuleMessages # Documentation:  -> en: {left}")]
    [InlineData("/rules/0/source = \"Notice 2\"", "RuleSource # Documentation: Notice 1 -> Notice 2")]
    public void An_edit_changes_what_the_table_says(string edits, string expected)
    {
        VersionDiff diff = VersionDiff.Of(Before, FormSchema.Parse(SchemaEdit.Apply(edits)), samples: 0);
        JudgedChange[] changes = [.. diff.Changes.Where(c => c.Change.Concern != Concern.Documents)];
        Assert.Equal(expected.Split("; CSharp"), changes.Select(Describe).Select((d, i) => i == 0 ? d : d[6..]));
    }

    private static string Describe(JudgedChange judged)
    {
        Change change = judged.Change;
        string pointer = change.Places[0].Pointer;
        return $"{change.Kind} {(pointer.Length == 0 ? "#" : pointer)} {judged.Verdict}: {Cut(change.Old)} -> {Cut(change.New)}";
    }

    // Of a list of members the first four.
    private static string Cut(string? text) => string.Join(", ", (text ?? "").Split(", ").Take(4));

    [Fact]
    public void A_type_that_is_called_otherwise_is_told_once()
    {
        string renamed = SchemaEdit.Base.Replace("Counts\"", "Numbers\"", StringComparison.Ordinal);
        VersionDiff diff = VersionDiff.Of(Before, FormSchema.Parse(renamed), samples: 0);
        JudgedChange change = Assert.Single(diff.Changes, c => c.Change.Concern == Concern.Code);
        Assert.Equal(
            (ChangeKind.CSharpTypeName, "Counts", "Numbers"),
            (change.Change.Kind, change.Change.Old, change.Change.New)
        );
        Assert.Equal(["/counts", "/others"], change.Change.Places.Select(p => p.Pointer));
        Assert.Equal(ChangeVerdict.Breaking, diff.CodeVerdict);
        Assert.Equal(ChangeVerdict.Compatible, diff.DocumentsVerdict);
    }
}
