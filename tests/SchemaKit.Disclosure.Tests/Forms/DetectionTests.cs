using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace SchemaKit.Disclosure.Tests.Forms;

public sealed class DetectionTests
{
    private const string Id = "urn:schemakit:form:cn-disclosure-annual-report:";

    [Theory]
    [InlineData("sheqi-2022.json", Id + "2021")]
    [InlineData("hongze-2023.json", Id + "2021")]
    [InlineData("pingtan-2019.json", Id + "2019")]
    [InlineData("pingtan-2020.json", Id + "2019")]
    public void A_real_report_is_told_by_its_members_as_by_the_name_it_gives(string seed, string form)
    {
        JsonNode report = JsonNode.Parse(Repository.Seed(seed))!;
        if (report["$schema"] is not null)
            Assert.Equal((DetectionBasis.Named, form), Told(Detect(report)));
        report.AsObject().Remove("$schema");
        Assert.Equal((DetectionBasis.Members, form), Told(Detect(report)));
    }

    [Fact]
    public void A_report_of_2022_on_the_form_of_2019_is_on_the_form_of_2019()
    {
        JsonNode report = Anonymous("pingtan-2020.json");
        report["year"] = 2022;
        Assert.Equal(AnnualReport2019.Form, Detect(report).Form);
    }

    [Fact]
    public void Tables_of_2021_with_one_row_are_told_by_that_row_and_their_table_2()
    {
        JsonNode report = OneRow.Document(Repository.Seed("hongze-2023.json"));
        report.AsObject().Remove("$schema");
        FormDetection detection = Detect(report);
        Assert.Equal(AnnualReport2021OneRow.Form, detection.Form);
        Assert.Equal([Id + "2021", Id + "2019"], detection.Excluded.Select(e => e.Form.Id));
        Assert.Equal("/applications/outcomes/otherHandling/naturalPersons", detection.Excluded[0].Members[0]);
        Assert.Equal("/proactive/regulations/issued", detection.Excluded[1].Members[0]);
    }

    [Fact]
    public void The_members_that_decide_are_all_there()
    {
        FormDetection detection = Detect(Anonymous("pingtan-2019.json"));
        Assert.Equal(19 + 7, detection.Excluded[0].Members.Count);
        Assert.Equal(19, detection.Excluded[1].Members.Count);
    }

    [Fact]
    public void A_document_without_table_3_may_be_on_two_forms()
    {
        JsonNode report = Anonymous("sheqi-2022.json");
        report.AsObject().Remove("applications");
        FormDetection detection = Detect(report);
        Assert.Null(detection.Form);
        Assert.Equal(DetectionBasis.Ambiguous, detection.Basis);
        Assert.Equal([AnnualReport.Form, AnnualReport2021OneRow.Form], detection.Candidates);
    }

    [Fact]
    public void A_document_that_mixes_forms_is_on_none()
    {
        JsonNode report = Anonymous("sheqi-2022.json");
        report["proactive"]!["procurement"] = new JsonObject { ["projects"] = 1 };
        FormDetection detection = Detect(report);
        Assert.Equal((DetectionBasis.Mixed, null), Told(detection));
        Assert.Equal(["/proactive/procurement/projects"], detection.Excluded[0].Members);
    }

    [Theory]
    [InlineData("""{"unit":"社旗县","year":2022,"disputes":{"reconsideration":{"total":0}}}""")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("7")]
    [InlineData("")]
    public void What_all_forms_have_or_none_tells_nothing(string json) =>
        Assert.Equal((DetectionBasis.None, null), Told(DisclosureForms.Detect(Encoding.UTF8.GetBytes(json))));

    [Fact]
    public void A_form_that_is_not_known_is_not_guessed()
    {
        JsonNode report = Anonymous("sheqi-2022.json");
        report["$schema"] = Id + "2035";
        FormDetection detection = Detect(report);
        Assert.Equal((DetectionBasis.NamesAnother, null), Told(detection));
        Assert.Equal(Id + "2035", detection.NamedId);
        Assert.Equal([AnnualReport.Form], detection.Candidates);
    }

    [Fact]
    public void Missing_numbers_and_a_fault_further_on_change_nothing()
    {
        byte[] json = Encoding.UTF8.GetBytes("\uFEFF{\"proactive\":{\"fees\":{\"items\":null}},\"year\":20 20}");
        Assert.Equal(AnnualReport2019.Form, DisclosureForms.Detect(json).Form);
    }

    [Fact]
    public void Long_names_are_passed_over_without_being_kept()
    {
        string name = new('x', 1_000_000);
        string members = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"\"m{i}\":1,"));
        string json = $"{{\"{name}\":{{{members}\"z\":0}},\"proactive\":{{\"fees\":{{\"items\":1}}}}}}";
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(AnnualReport2019.Form, DisclosureForms.Detect(utf8).Form);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
    }

    [Theory]
    [InlineData(
        "en",
        "By its members the document is on this form: ",
        " has no /proactive/regulations/made and 25 more"
    )]
    [InlineData("zh-CN", "按成员判断，文档所用格式为：", " 没有 /proactive/regulations/made 等 26 个成员")]
    public void The_sentence_says_form_and_reason(string language, string start, string reason)
    {
        string sentence = Detect(Anonymous("pingtan-2019.json")).ToString(language);
        Assert.StartsWith(start, sentence, StringComparison.Ordinal);
        Assert.Contains(Id + "2021" + reason, sentence, StringComparison.Ordinal);
    }

    private static FormDetection Detect(JsonNode report) =>
        DisclosureForms.Detect(Encoding.UTF8.GetBytes(report.ToJsonString()));

    private static (DetectionBasis, string?) Told(FormDetection detection) => (detection.Basis, detection.Form?.Id);

    private static JsonNode Anonymous(string seed)
    {
        JsonNode report = JsonNode.Parse(Repository.Seed(seed))!;
        report.AsObject().Remove("$schema");
        return report;
    }
}
