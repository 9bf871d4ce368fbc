using System;
using System.Linq;
using SchemaKit.Schema.Versions;

namespace SchemaKit.Schema.Tests.Versions;

/// <summary>One edit of a schema a row: what it changes, where, and what that does. The rows of docs/versions.md.</summary>
public sealed class SingleEditTests
{
    private static readonly FormSchema Before = FormSchema.Parse(SchemaEdit.Base);

    [Theory]
    // Members.
    [InlineData("/$id = \"urn:test:form:2\"", "Id # Compatible")]
    [InlineData("/properties/new = {\"type\":\"integer\"}", "OptionalMemberAdded /new Compatible")]
    [InlineData("/properties/new = {\"type\":\"integer\"} & /required + \"new\"", "RequiredMemberAdded /new Breaking")]
    [InlineData("/$defs/Row/properties/new = {\"type\":\"string\"}", "OptionalMemberAdded /rows/*/new Compatible")]
    [InlineData(
        "/$defs/Row/properties/new = {\"type\":\"string\"} & /$defs/Row/required + \"new\"",
        "RequiredMemberAdded /rows/*/new Breaking"
    )]
    [InlineData(
        "/properties/extra/properties/y = {\"type\":\"string\"} & /properties/extra/required + \"y\"",
        "RequiredMemberAdded /extra/y Breaking"
    )]
    [InlineData("/properties/note -", "MemberRemoved /note Breaking")]
    [InlineData("/properties/day - & /required - \"day\"", "MemberRemoved /day Breaking")]
    [InlineData("/$defs/Row/properties/remark -", "MemberRemoved /rows/*/remark Breaking")]
    [InlineData("/required + \"note\"", "MemberRequired /note Breaking")]
    [InlineData("/required + \"extra\"", "MemberRequired /extra Breaking")]
    [InlineData("/$defs/Row/required + \"remark\"", "MemberRequired /rows/*/remark Breaking")]
    [InlineData("/required - \"day\"", "MemberOptional /day Compatible")]
    [InlineData("/required - \"counts\"", "MemberOptional /counts Compatible")]
    [InlineData("/properties/note/type = [\"string\",\"null\"]", "NullAllowed /note Compatible")]
    [InlineData("/properties/maybe/type = \"integer\" & /properties/maybe/missing -", "NullRefused /maybe Breaking")]
    // Types.
    [InlineData("/properties/rate/type = \"integer\"", "Type /rate Breaking")]
    [InlineData("/properties/maybe/type = [\"number\",\"null\"]", "Type /maybe Compatible")]
    [InlineData("/properties/even/type = \"number\"", "Type /even Compatible")]
    [InlineData("/properties/note = {\"type\":\"integer\"}", "Type /note Breaking")]
    [InlineData("/properties/flag = {\"type\":\"string\"}", "Type /flag Breaking")]
    [InlineData("/properties/tags = {\"type\":\"string\"}", "Type /tags Breaking")]
    [InlineData("/properties/extra = {\"type\":\"string\"}", "Type /extra Breaking")]
    [InlineData("/properties/tags/items = {\"type\":\"integer\"}", "Type /tags/* Breaking")]
    // Numbers.
    [InlineData("/properties/year/minimum = 0", "Minimum /year Compatible")]
    [InlineData("/properties/year/minimum = 2", "Minimum /year Breaking")]
    [InlineData("/properties/year/minimum -", "Minimum /year Compatible")]
    [InlineData("/properties/maybe/minimum = -5", "Minimum /maybe Breaking")]
    [InlineData("/properties/year/maximum = 10000", "Maximum /year Compatible")]
    [InlineData("/properties/year/maximum = 9998", "Maximum /year Breaking")]
    [InlineData("/properties/year/exclusiveMinimum = 0", "ExclusiveMinimum /year Compatible")]
    [InlineData("/properties/year/exclusiveMinimum = 1", "ExclusiveMinimum /year Breaking")]
    [InlineData("/properties/rate/exclusiveMinimum = 0", "ExclusiveMinimum /rate Breaking")]
    [InlineData("/properties/rate/exclusiveMaximum = 2", "ExclusiveMaximum /rate Compatible")]
    [InlineData("/properties/rate/exclusiveMaximum = 0.999999999", "ExclusiveMaximum /rate Breaking")]
    [InlineData("/properties/rate/maximum = 1", "Maximum /rate Compatible")]
    [InlineData("/$defs/Count/maximum = 999", "Maximum /counts/a Breaking")]
    [InlineData(
        "/properties/total = {\"type\":\"integer\",\"minimum\":0,\"maximum\":2000}",
        "Maximum /total Compatible"
    )]
    [InlineData("/properties/amount/multipleOf = 0.001", "MultipleOf /amount Compatible")]
    [InlineData("/properties/amount/multipleOf = 0.02", "MultipleOf /amount Breaking")]
    [InlineData("/properties/even/multipleOf = 4", "MultipleOf /even Breaking")]
    [InlineData("/properties/even/multipleOf = 0.5", "MultipleOf /even Compatible")]
    [InlineData("/properties/even/multipleOf -", "MultipleOf /even Compatible")]
    [InlineData("/properties/year/multipleOf = 0.5", "MultipleOf /year Compatible")]
    [InlineData("/properties/grade/enum = [1,2,null]", "ValuesRemoved /grade Breaking")]
    [InlineData("/properties/grade/enum = [1,2,3,4,null]", "ValuesAdded /grade Compatible")]
    [InlineData("/properties/grade/enum -", "ValuesUnlisted /grade Compatible")]
    [InlineData("/$defs/Row/properties/part/enum = [1,2]", "ValuesListed /rows/*/part Breaking")]
    [InlineData("/$defs/Row/properties/part/enum = [1,2,3]", "ValuesListed /rows/*/part Compatible")]
    [InlineData("/$defs/Row/properties/part/const = 2", "Constant /rows/*/part Breaking")]
    [InlineData("/properties/fixed/const -", "Constant /fixed Compatible")]
    [InlineData("/properties/flag/const = false", "Constant /flag Breaking")]
    // Texts.
    [InlineData("/properties/unit/minLength = 0", "MinLength /unit Compatible")]
    [InlineData("/properties/unit/minLength = 2", "MinLength /unit Breaking")]
    [InlineData("/properties/code/minLength = 6", "MinLength /code Compatible")]
    [InlineData("/properties/code/minLength = 7", "MinLength /code Breaking")]
    [InlineData("/properties/unit/maxLength = 21", "MaxLength /unit Compatible")]
    [InlineData("/properties/unit/maxLength = 19", "MaxLength /unit Breaking")]
    [InlineData("/properties/note/maxLength = 5000", "MaxLength /note Breaking")]
    [InlineData("/properties/code/pattern = \"^[0-9]{6,7}$\"", "Pattern /code Compatible")]
    [InlineData("/properties/code/pattern = \"^[0-9]+$\"", "Pattern /code Compatible")]
    [InlineData("/properties/code/pattern = \"[0-9]\"", "Pattern /code Compatible")]
    [InlineData("/properties/code/pattern = \"^\\\\d\\\\d\\\\d\\\\d\\\\d\\\\d$\"", "Pattern /code Compatible")]
    [InlineData("/properties/code/pattern = \"^[0-8]{6}$\"", "Pattern /code Breaking")]
    [InlineData(
        "/properties/code/pattern = \"^(?:[0-9]{5}[0-8]|[0-8][0-9]{5}|9[0-8]9{4})$\"",
        "Pattern /code Breaking"
    )]
    [InlineData("/properties/code/pattern -", "Pattern /code Compatible")]
    [InlineData("/properties/note/pattern = \"^.{0,3}$\"", "Pattern /note Breaking")]
    [InlineData("/properties/note/pattern = \"^[^\\\\p{Lu}]*$\"", "Pattern /note Breaking")]
    [InlineData("/properties/day/format = \"date-time\"", "Format /day Breaking")]
    [InlineData("/properties/day/format -", "Format /day Compatible")]
    [InlineData("/properties/note/format = \"uuid\"", "Format /note Breaking")]
    [InlineData("/properties/scope/enum + \"part\"", "ValuesAdded /scope Compatible")]
    [InlineData("/properties/scope/enum - \"aggregate\"", "ValuesRemoved /scope Breaking")]
    [InlineData("/properties/scope = {\"type\":\"string\"}", "ValuesUnlisted /scope Compatible")]
    [InlineData(
        "/properties/scope = {\"type\":\"string\",\"minLength\":4}",
        "ValuesUnlisted /scope Compatible; MinLength /scope Breaking"
    )]
    [InlineData("/properties/note/enum = [\"a\",\"b\"]", "ValuesListed /note Breaking")]
    [InlineData("/properties/note/const = \"a\"", "Constant /note Breaking")]
    [InlineData("/properties/$schema/const = \"urn:test:form:2\"", "Constant /$schema Breaking")]
    [InlineData("/properties/tags/items/minLength = 2", "MinLength /tags/* Breaking")]
    // Lists.
    [InlineData("/properties/rows/minItems = 0", "MinItems /rows Compatible")]
    [InlineData("/properties/rows/minItems = 2", "MinItems /rows Breaking")]
    [InlineData("/properties/rows/maxItems = 6", "MaxItems /rows Compatible")]
    [InlineData("/properties/rows/maxItems = 4", "MaxItems /rows Breaking")]
    [InlineData("/properties/tags/maxItems = 3", "MaxItems /tags Breaking")]
    [InlineData("/properties/tags/uniqueItems = true", "UniqueItems /tags Breaking")]
    [InlineData("/properties/lines/uniqueItems = true", "UniqueItems /lines Breaking")]
    [InlineData("/properties/rows/uniqueItems = true", "UniqueItems /rows Compatible")]
    [InlineData("/properties/marks/uniqueItems -", "UniqueItems /marks Compatible")]
    [InlineData("/$defs/Row/key = [\"name\"]", "Key /rows/* Breaking")]
    [InlineData("/$defs/Row/key -", "Key /rows/* Compatible")]
    [InlineData("/$defs/Line/key = [\"code\"]", "Key /lines/* Breaking")]
    [InlineData("/$defs/Line/key = [\"n\"]", "Key /lines/* Breaking")]
    [InlineData("/key + \"scope\"", "Key # Compatible")]
    // Rules.
    [InlineData("/rules/0 -", "RuleRemoved #total Compatible")]
    [InlineData("/rules/0/severity = \"warning\"", "RuleSeverity #total Compatible")]
    [InlineData("/rules/2/severity = \"error\"", "RuleSeverity #soft Breaking")]
    [InlineData("/rules/2/severity = \"info\"", "RuleSeverity #soft Compatible")]
    [InlineData("/rules/3/tolerance = 2", "RuleTolerance #about Compatible")]
    [InlineData("/rules/3/tolerance = 0.999", "RuleTolerance #about Breaking")]
    [InlineData("/rules/3/tolerance -", "RuleTolerance #about Breaking")]
    [InlineData("/rules/0/atMost = \"total\" & /rules/0/equals -", "RuleRelation #total Compatible")]
    [InlineData("/rules/1/equals = \"total\" & /rules/1/atMost -", "RuleRelation #rows Breaking")]
    [InlineData("/rules/1/atLeast = \"total\" & /rules/1/atMost -", "RuleRelation #rows Breaking")]
    [InlineData("/rules/5/equals = \"total\" & /rules/5/atMost -", "RuleRelation #growth Breaking")]
    [InlineData("/rules/4/when -", "RuleCondition #final Breaking")]
    [InlineData("/rules/4/when/properties/scope = {\"const\":\"own\"}", "RuleCondition #final Compatible")]
    [InlineData("/rules/4/when/properties/isFinal/const = false", "RuleCondition #final Breaking")]
    [InlineData("/rules/4/when/properties = {\"code\":{\"pattern\":\"^1\"}}", "RuleCondition #final Breaking")]
    [InlineData("/rules/1/sum = [\"rows/*/n\",\"rows/*/n\"]", "RuleSides #rows Breaking")]
    [InlineData("/rules/0/sum = [\"others/total\",\"counts/total\"]", "")]
    [InlineData("/rules/0/equals = {\"path\":\"total\",\"times\":2}", "RuleSides #total Breaking")]
    [InlineData(
        "/$defs/Counts/rules/0/sum = \"*\" & /$defs/Counts/rules/0/equals = {\"path\":\"total\",\"times\":2}",
        ""
    )]
    [InlineData("/rules/1/sum = {\"path\":\"rows/*/n\",\"times\":0.5}", "RuleSides #rows Compatible")]
    [InlineData("/rules + {\"id\":\"new\",\"sum\":\"even\",\"atMost\":100}", "RuleAdded #new Breaking")]
    [InlineData(
        "/rules + {\"id\":\"new\",\"sum\":\"even\",\"atMost\":100,\"severity\":\"info\"}",
        "RuleAdded #new Compatible"
    )]
    [InlineData(
        "/rules + {\"id\":\"new\",\"sum\":[\"others/total\",\"counts/total\"],\"equals\":\"total\"}",
        "RuleAdded #new Compatible"
    )]
    [InlineData(
        "/rules + {\"id\":\"new\",\"sum\":[\"counts/a\",\"counts/b\",\"others/a\",\"others/b\"],\"equals\":\"total\"}",
        "RuleAdded #new Compatible"
    )]
    [InlineData("/rules + {\"id\":\"new\",\"sum\":\"maybe\",\"atMost\":3}", "RuleAdded #new Breaking")]
    [InlineData("/rules + {\"id\":\"new\",\"sum\":\"lines/*/n\",\"atMost\":3}", "RuleAdded #new Breaking")]
    // A row's number is a part of what all rows add up to, and that is at most the total.
    [InlineData(
        "/$defs/Row/rules = [{\"id\":\"new\",\"sum\":\"n\",\"atMost\":1000}]",
        "RuleAdded /rows/*#new Compatible"
    )]
    [InlineData("/$defs/Row/rules = [{\"id\":\"new\",\"sum\":\"n\",\"atMost\":999}]", "RuleAdded /rows/*#new Breaking")]
    [InlineData("/$defs/Row/properties/n/maximum = 1000", "Maximum /rows/*/n Compatible")]
    [InlineData("/$defs/Row/properties/n/maximum = 999", "Maximum /rows/*/n Breaking")]
    [InlineData(
        "/rules + {\"id\":\"new\",\"sum\":{\"previous\":\"even\"},\"equals\":\"even\"}",
        "RuleAdded #new Breaking"
    )]
    [InlineData(
        "/properties/new = {\"type\":\"integer\"} & /rules/0/sum + \"new\"",
        "OptionalMemberAdded /new Compatible; RuleSides #total Compatible"
    )]
    // What rules leave to a number.
    [InlineData("/properties/even/minimum = -1", "Minimum /even Compatible")]
    [InlineData("/properties/even/minimum = 0", "Minimum /even Compatible")]
    [InlineData("/properties/even/minimum = 1", "Minimum /even Breaking")]
    public void An_edit_changes_what_the_table_says(string edits, string expected)
    {
        FormSchema after = FormSchema.Parse(SchemaEdit.Apply(edits));
        VersionDiff diff = VersionDiff.Of(Before, after, samples: 20);
        JudgedChange[] changes = [.. diff.Changes.Where(c => c.Change.Concern == Concern.Documents)];
        Assert.Equal(
            expected.Split("; ", StringSplitOptions.RemoveEmptyEntries),
            changes.Select(c => $"{c.Change.Kind} {PlaceOf(c.Change)} {c.Verdict}")
        );
        foreach (JudgedChange change in changes)
        {
            if (change.Verdict == ChangeVerdict.Breaking)
                WitnessAssert.IsValid(Before, after, change);
            else
                Assert.True(change.Documents >= 20, $"{change.Change.Kind}: {change.Documents}");
        }
    }

    private static string PlaceOf(Change change)
    {
        string pointer = change.Places[0].Pointer;
        return change.IsOfRule ? pointer + "#" + change.Subject
            : pointer.Length == 0 ? "#"
            : pointer;
    }
}
