using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using SchemaKit.Disclosure;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Tests.Exporting;

/// <summary>
/// The plain export means to other people's validators what the form means to our reader. NJsonSchema judges here; what it
/// judged is written to <c>artifacts/validators</c>, where those of npm judge it too (tests/Validators).
/// </summary>
public sealed class OtherValidatorTests
{
    private const int Reports = 2_000;

    [Fact]
    public async Task NJsonSchema_accepts_and_refuses_the_same_2000_mutated_reports_as_the_reader()
    {
        string plain = CommandRun.Of("export", "--plain", Repository.Form2021).Output;
        NJsonSchema.JsonSchema schema = await NJsonSchema.JsonSchema.FromJsonAsync(InDraft4(plain));
        var mutator = new ReportMutator(20_220_131);
        var lines = new StringBuilder();
        var seen = new HashSet<string>();
        var texts = new HashSet<string>();
        int valid = 0;
        while (texts.Count < Reports)
        {
            MutatedReport report = mutator.Next();
            string json = report.Document?.ToJsonString() ?? "null";
            if (!texts.Add(json))
                continue;
            bool isRead = AnnualReport.TryReadJson(Encoding.UTF8.GetBytes(json), out _, out _);
            Assert.Equal(isRead, AnnualReport.Form.TryRead(Encoding.UTF8.GetBytes(json), out _, out _));
            bool isAccepted =
                schema.Validate(WholeNumbers(report.Document?.DeepClone())?.ToJsonString() ?? "null").Count == 0;
            Assert.True(
                isRead == isAccepted,
                $"Report {texts.Count} ({report.Mutation}): reader {isRead}, NJsonSchema {isAccepted}"
            );

            valid += isRead ? 1 : 0;
            seen.UnionWith(report.Mutation.Split("; "));
            lines.Append(Line(isRead, report.Mutation, json));
        }
        Assert.InRange(valid, Reports * 4 / 10, Reports * 6 / 10);
        Assert.Equal(mutator.Names.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));

        Repository.WriteArtifact("reports.ndjson", lines.ToString());
        Repository.WriteArtifact("annual-report-2021.schema.json", plain);
    }

    // Kinds of value that the form of 2021 does not have: formats, patterns, divisors, null, truth values. NJsonSchema reads
    // draft 4, which knows few of them; the validators of npm judge these.
    [Fact]
    public void The_reader_judges_2000_documents_with_every_kind_of_value()
    {
        string form = File.ReadAllText(Path.Combine(Repository.Root, "tests/SchemaKit.Tests/Forms/values.tables.json"));
        FormSchema schema = FormSchema.Parse(form);
        string[] members = [.. JsonNode.Parse(form)!["properties"]!.AsObject().Select(m => m.Key)];
        var mutator = new ValueMutator(7);
        var lines = new Dictionary<string, string>();
        var counts = new Dictionary<bool, int> { [true] = 0, [false] = 0 };
        while (lines.Count < Reports)
        {
            MutatedReport report = mutator.Next(members);
            string json = report.Document!.ToJsonString();
            if (lines.ContainsKey(json))
                continue;
            bool isRead = schema.TryRead(Encoding.UTF8.GetBytes(json), out _, out _);
            // Half of them right, half wrong.
            if (counts[isRead] == Reports / 2)
                continue;
            counts[isRead]++;
            lines.Add(json, Line(isRead, report.Mutation, json));
        }
        Repository.WriteArtifact("values.ndjson", string.Concat(lines.Values));
    }

    private static string Line(bool isValid, string mutation, string report) =>
        $"{{\"valid\":{(isValid ? "true" : "false")},\"mutation\":{JsonSerializer.Serialize(mutation)},\"report\":{report}}}\n";

    [Fact]
    public void Every_form_of_the_repository_has_a_plain_export()
    {
        string[] forms = [.. Repository.Forms];
        Assert.InRange(forms.Length, 4, 100);
        foreach (string form in forms)
        {
            CommandRun run = CommandRun.Of("export", "--plain", form);
            Assert.True(run.ExitCode == 0, $"{form}: {run.Error}");
            string name = Path.GetFileName(form).Replace(".tables.json", ".schema.json", StringComparison.Ordinal);
            Repository.WriteArtifact(Path.Combine("plain", name), run.Output);
        }
        string settings = CommandRun.Of("export", "--vscode", Repository.Form2021).Output;
        Repository.WriteArtifact("settings.json", settings);
    }

    // NJsonSchema reads draft 4: definitions are 'definitions', and there is no 'const'.
    private static string InDraft4(string plain)
    {
        JsonNode root = JsonNode.Parse(plain.Replace("#/$defs/", "#/definitions/", StringComparison.Ordinal))!;
        JsonNode definitions = root["$defs"]!.DeepClone();
        root.AsObject().Remove("$defs");
        root["definitions"] = definitions;
        JsonObject form = root["properties"]!["$schema"]!.AsObject();
        form["enum"] = new JsonArray(form["const"]!.DeepClone());
        form.Remove("const");
        return root.ToJsonString();
    }

    // To draft 4 3.0 is no integer; since draft 6 it is. The same numbers, spelled without a point.
    private static JsonNode? WholeNumbers(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                foreach ((string name, JsonNode? value) in map.ToArray())
                    map[name] = WholeNumbers(value?.DeepClone());
                return map;
            case JsonArray list:
                for (int i = 0; i < list.Count; i++)
                    list[i] = WholeNumbers(list[i]?.DeepClone());
                return list;
            case JsonValue value
                when value.GetValueKind() == JsonValueKind.Number
                    && value.TryGetValue(out decimal number)
                    && number == decimal.Truncate(number)
                    && Math.Abs(number) < long.MaxValue:
                return JsonValue.Create((long)number);
            default:
                return node;
        }
    }
}
