using System;
using System.Linq;
using SchemaKit.Schema.Tests.Samples;
using SchemaKit.Schema.Versions;

namespace SchemaKit.Schema.Tests.Versions;

public sealed class VersionDiffTests
{
    private static readonly FormSchema Base = FormSchema.Parse(SchemaEdit.Base);
    private static readonly string Form2021 = Analysis.Forms.AnnualReport2021();

    [Fact]
    public void A_form_does_not_differ_from_itself()
    {
        VersionDiff diff = VersionDiff.Of(SampleForms.AnnualReport, FormSchema.Parse(Form2021), samples: 50);
        Assert.Empty(diff.Changes);
        Assert.Equal((ChangeVerdict.Compatible, ChangeVerdict.Compatible), (diff.DocumentsVerdict, diff.CodeVerdict));
        Assert.Equal(50, diff.Documents);
    }

    [Fact]
    public void A_next_form_of_2021_with_a_row_more_lower_bounds_and_more_rules()
    {
        FormSchema after = FormSchema.Parse(
            SchemaEdit.Apply(
                Form2021,
                "/$id = \"urn:test:next\""
                    + " & /properties/$schema/const = \"urn:test:next\""
                    + " & /$defs/OtherHandling/properties/withdrawn = {\"$ref\":\"#/$defs/ApplicantCounts\"}"
                    + " & /$defs/OtherHandling/required + \"withdrawn\""
                    + " & /$defs/Count/maximum = 1000000"
                    + " & /$defs/DisputeResults/rules + {\"id\":\"pending\",\"sum\":\"pending\",\"atMost\":\"total\"}"
                    + " & /$defs/DisputeResults/rules + {\"id\":\"corrected\",\"sum\":\"corrected\",\"atMost\":\"upheld\"}"
                    + " & /$defs/Disputes/rules = [{\"id\":\"all\",\"sum\":[\"reconsideration\",\"litigation/direct\"],\"atLeast\":\"litigation/direct\"}]"
            )
        );
        VersionDiff diff = VersionDiff.Of(SampleForms.AnnualReport, after, samples: 40);
        Assert.Equal(
            [
                "Id Compatible AsksForLess",
                "Constant Breaking ",
                "Maximum Breaking ",
                "RequiredMemberAdded Breaking ",
                // The wildcard takes the new row too: no report of the old form has its numbers.
                "RuleTerms Compatible NeverDecided",
                "RuleAdded Compatible FollowsFromRules",
                "RuleAdded Breaking ",
                "RuleAdded Compatible FollowsFromRules",
            ],
            diff.Changes.Where(c => c.Change.Concern == Concern.Documents)
                .Select(c => $"{c.Change.Kind} {c.Verdict} {c.Ground}")
        );
        Assert.All(
            diff.Changes.Where(c => c.Witness is not null),
            c => WitnessAssert.IsValid(SampleForms.AnnualReport, after, c)
        );
        Assert.All(
            diff.Changes.Where(c => c.Verdict == ChangeVerdict.Compatible && c.Change.Concern == Concern.Documents),
            c => Assert.True(c.Documents >= 40)
        );
        // A count stands at 169 places; the bound is one change.
        JudgedChange bound = diff.Changes.Single(c => c.Change.Kind == ChangeKind.Maximum);
        Assert.Equal(169, bound.Change.Places.Count);
        Assert.Contains("1000001", bound.Witness!.Document, StringComparison.Ordinal);
        JudgedChange pending = diff.Changes.First(c => c.Change.Subject == "pending");
        Assert.Equal(3, pending.Change.Places.Count);
        Assert.Contains("/disputes/reconsideration#dispute-total", pending.From);
        Assert.Equal(ChangeVerdict.Breaking, diff.CodeVerdict);
    }

    [Fact]
    public void A_smallest_witness_holds_nothing_but_what_shows_the_change()
    {
        VersionDiff diff = VersionDiff.Of(
            Base,
            FormSchema.Parse(SchemaEdit.Apply("/$defs/Row/properties/remark/maxLength = 2")),
            samples: 10
        );
        Witness witness = Assert.Single(diff.Changes).Witness!;
        Assert.Equal(
            """{"unit":"a","year":1,"scope":"own","day":"2024-12-31","isFinal":false,"grade":1,"amount":0,"even":0,"maybe":0,"counts":{"a":0,"b":0,"total":0},"others":{"a":0,"b":0,"total":0},"rows":[{"name":"a","part":1,"n":0,"remark":"aaa"}],"tags":[],"total":0}""",
            witness.Document
        );
        Assert.Equal(("/rows/0/remark", ReadProblemKind.TooLong), (witness.Fault.Pointer, witness.Fault.Kind));
        Assert.False(witness.HasOtherFaults);
    }

    [Fact]
    public void The_same_versions_have_the_same_witnesses()
    {
        FormSchema after = FormSchema.Parse(
            SchemaEdit.Apply("/properties/code/pattern = \"^[0-8]+$\" & /rules/3/tolerance = 0.5")
        );
        string[] first = Witnesses();
        Assert.Equal(2, first.Length);
        Assert.Equal(first, Witnesses());

        string[] Witnesses() => [.. VersionDiff.Of(Base, after, samples: 20).Changes.Select(c => c.Witness!.Document)];
    }

    [Fact]
    public void Of_several_changes_each_has_its_own_witness_though_one_refuses_every_document()
    {
        FormSchema after = FormSchema.Parse(
            SchemaEdit.Apply(
                "/properties/must = {\"type\":\"integer\"} & /required + \"must\""
                    + " & /properties/year/maximum = 2000 & /rules/3/tolerance = 0.5 & /properties/note/minLength = 1"
            )
        );
        VersionDiff diff = VersionDiff.Of(Base, after, samples: 20);
        JudgedChange[] changes = [.. diff.Changes.Where(c => c.Change.Concern == Concern.Documents)];
        Assert.Equal(4, changes.Length);
        Assert.All(changes, c => Assert.Equal(ChangeVerdict.Breaking, c.Verdict));
        Assert.All(changes, c => WitnessAssert.IsValid(Base, after, c));
        Assert.All(
            changes,
            c => Assert.Equal(c.Change.Kind != ChangeKind.RequiredMemberAdded, c.Witness!.HasOtherFaults)
        );
        Assert.Equal(
            ["", "/must", "/note", "/year"],
            changes.Select(c => c.Witness!.Fault.Pointer).OrderBy(p => p, StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_change_that_hides_behind_another_is_still_told_with_a_witness()
    {
        // The new version allows only 23 of a; that its rule became stricter shows with numbers that it refuses anyway.
        FormSchema before = SampleForms.Of(
            "\"a\": { \"type\": \"integer\", \"minimum\": 0 }",
            """{ "id": "r", "sum": "a", "atMost": 100 }""",
            "\"a\""
        );
        FormSchema after = SampleForms.Of(
            "\"a\": { \"type\": \"integer\", \"minimum\": 0, \"const\": 23 }",
            """{ "id": "r", "sum": "a", "atMost": 50 }""",
            "\"a\""
        );
        JudgedChange rule = VersionDiff.Of(before, after, 20).Changes.Single(c => c.Change.IsOfRule);
        Assert.Equal(ChangeVerdict.Breaking, rule.Verdict);
        Assert.True(rule.Witness!.HasOtherFaults);
        Assert.Equal("{\"a\":51}", rule.Witness.Document);
    }

    [Fact]
    public void A_bound_that_whole_numbers_cannot_reach_is_not_called_breaking()
    {
        // 2a = b and 2c + 1 = b have no solution in whole numbers; over fractions they do.
        FormSchema before = SampleForms.Of(
            "\"a\": { \"type\": \"integer\" }, \"b\": { \"type\": \"integer\" }, \"c\": { \"type\": \"integer\" }",
            """
            { "id": "r", "sum": { "path": "a", "times": 2 }, "equals": "b" },
            { "id": "s", "sum": [{ "path": "c", "times": 2 }, 1], "equals": "b" }
            """,
            "\"a\", \"b\", \"c\""
        );
        FormSchema after = FormSchema.Parse(
            before.Model.Text.Replace("\"a\":{", "\"a\":{\"minimum\":0,", StringComparison.Ordinal)
        );
        JudgedChange change = Assert.Single(
            VersionDiff.Of(before, after, 20).Changes,
            c => c.Change.Concern == Concern.Documents
        );
        Assert.Equal(ChangeVerdict.PossiblyBreaking, change.Verdict);
        Assert.Null(change.Witness);
        Assert.Equal(ChangeVerdict.PossiblyBreaking, VersionDiff.Of(before, after, 0).DocumentsVerdict);
    }

    [Fact]
    public void Where_rules_leave_no_number_a_change_breaks_nothing()
    {
        FormSchema before = SampleForms.Of(
            "\"a\": { \"type\": \"integer\", \"minimum\": 1 }, \"t\": { \"type\": \"string\" }",
            """{ "id": "r", "sum": { "path": "a", "times": 3 }, "atMost": 2 }"""
        );
        FormSchema after = FormSchema.Parse(
            before.Model.Text.Replace("\"minimum\":1", "\"minimum\":7", StringComparison.Ordinal)
        );
        JudgedChange change = Assert.Single(VersionDiff.Of(before, after, 20).Changes);
        Assert.Equal(
            (ChangeVerdict.Compatible, Ground.NeverThere, 0),
            (change.Verdict, change.Ground, change.Documents)
        );
    }

    [Fact]
    public void Members_called_like_the_items_of_a_list_are_told_apart()
    {
        const string Old = """
            "*": { "type": "integer" },
            "a/b~c": { "type": "array", "items": { "type": "object", "properties": { "*": { "type": "integer" } } } }
            """;
        FormSchema before = SampleForms.Of(Old);
        FormSchema after = SampleForms.Of(
            Old.Replace(
                "{ \"*\": { \"type\": \"integer\" } }",
                "{ \"*\": { \"type\": \"integer\", \"minimum\": 5 } }",
                StringComparison.Ordinal
            )
        );
        JudgedChange change = Assert.Single(
            VersionDiff.Of(before, after, 20).Changes,
            c => c.Change.Concern == Concern.Documents
        );
        Assert.Equal("/a~1b~0c/*/*", Assert.Single(change.Change.Places).Pointer);
        Assert.Equal("/a~1b~0c/0/*", change.Witness!.Fault.Pointer);
        WitnessAssert.IsValid(before, after, change);
    }

    [Fact]
    public void Names_longer_than_any_message_still_lead_to_their_change()
    {
        string name = new('长', 500);
        FormSchema before = SampleForms.Of(
            $$"""
            "{{name}}": { "type": "object", "properties": { "x": { "type": "integer" } }, "required": ["x"] }
            """
        );
        FormSchema after = FormSchema.Parse(
            before.Model.Text.Replace("\"integer\"", "\"integer\",\"maximum\":3", StringComparison.Ordinal)
        );
        JudgedChange change = Assert.Single(
            VersionDiff.Of(before, after, 20).Changes,
            c => c.Change.Concern == Concern.Documents
        );
        Assert.Equal(ChangeVerdict.Breaking, change.Verdict);
    }

    [Fact]
    public void Documents_of_a_form_with_very_many_required_rows_are_not_made()
    {
        FormSchema before = SampleForms.Of(
            "\"a\": { \"type\": \"array\", \"minItems\": 10000000, \"items\": { \"type\": \"integer\" } }",
            "",
            "\"a\""
        );
        FormSchema after = FormSchema.Parse(
            before.Model.Text.Replace("10000000", "20000000", StringComparison.Ordinal)
        );
        JudgedChange change = Assert.Single(VersionDiff.Of(before, after, 20).Changes);
        Assert.Equal(ChangeVerdict.PossiblyBreaking, change.Verdict);
    }

    [Fact]
    public void References_to_other_documents_are_followed()
    {
        const string Library = """
            { "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:library", "csharp": { "name": "Library" },
              "$defs": { "Count": { "type": "integer", "minimum": 0 } } }
            """;
        const string Form = """
            { "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:form", "type": "object",
              "properties": { "a": { "$ref": "urn:test:library#/$defs/Count" } } }
            """;
        FormSchema before = FormSchema.Parse(Form, Library);
        FormSchema after = FormSchema.Parse(
            Form,
            Library.Replace("\"minimum\": 0", "\"minimum\": 1", StringComparison.Ordinal)
        );
        JudgedChange change = Assert.Single(VersionDiff.Of(before, after, 10).Changes);
        Assert.Equal((ChangeKind.Minimum, "{\"a\":0}"), (change.Change.Kind, change.Witness!.Document));
    }

    [Fact]
    public void What_is_not_decided_within_the_bound_of_the_work_is_said_to_be()
    {
        FormSchema after = FormSchema.Parse(
            SchemaEdit.Apply("/properties/year/minimum = 2 & /properties/day/format -")
        );
        VersionDiff diff = VersionDiff.Of(Base, after, samples: 10, work: 0);
        Assert.Equal(
            [("Minimum", ChangeVerdict.PossiblyBreaking, true), ("Format", ChangeVerdict.Compatible, false)],
            diff.Changes.Where(c => c.Change.Concern == Concern.Documents)
                .Select(c => (c.Change.Kind.ToString(), c.Verdict, c.IsCutShort))
        );
        Assert.Equal((0, true), (diff.Documents, diff.IsCutShort));
        Assert.Equal(ChangeVerdict.PossiblyBreaking, diff.DocumentsVerdict);
    }

    [Fact]
    public void Within_little_work_a_verdict_is_breaking_where_a_witness_is_found_and_never_compatible()
    {
        FormSchema before = FormSchema.Parse(ManyMembers(1_100));
        VersionDiff diff = VersionDiff.Of(before, FormSchema.Parse(ManyMembers(100)), samples: 10, work: 500_000);
        Assert.Equal(200, diff.Changes.Count(c => c.Change.Kind == ChangeKind.Maximum));
        Assert.All(diff.Changes, c => Assert.NotEqual(ChangeVerdict.Compatible, c.Verdict));
        Assert.Contains(diff.Changes, c => c.Verdict == ChangeVerdict.Breaking);
        Assert.Contains(diff.Changes, c => c.IsCutShort);
        Assert.True(diff.IsCutShort);
    }

    private static string ManyMembers(int maximum) =>
        $$"""
            {
              "$schema": "urn:schemakit:dialect:1", "$id": "urn:test", "type": "object",
              "properties": {
                {{string.Join(
            ", ",
            Enumerable.Range(0, 200).Select(i => $"\"m{i}\": {{ \"type\": \"integer\", \"maximum\": {maximum + i} }}")
        )}}
              }
            }
            """;
}
