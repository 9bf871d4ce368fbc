using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace SchemaKit.Package.Tests;

[Collection(PackedPackages.Collection)]
public class ConsumerTests(PackedPackages packages)
{
    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public async Task A_form_of_ones_own_becomes_types_that_read_check_and_write(string framework)
    {
        string folder = packages.CopyConsumer("Statistics");
        await Build(folder, "-f", framework);

        Run run = await Command.DotNet(folder, $"bin/Release/{framework}/Statistics.dll", "report.json");

        run.MustSucceed()
            .MustPrint("某县 2024: 203 of 255 are fines")
            .MustPrint("errors 0/1")
            .MustPrint("penalties-total")
            .MustPrint("各类行政处罚之和，等于合计")
            .MustPrint("Penalties of all kinds add up to the total")
            .MustPrint("the difference is 1.")
            .MustPrint("corrected: True")
            .MustPrint("read again: True");
    }

    [Fact]
    public async Task A_mistyped_keyword_stops_the_build_at_its_place_in_the_schema()
    {
        string folder = packages.CopyConsumer("Statistics");
        string schema = Path.Combine(folder, "enforcement.tables.json");
        string text = await File.ReadAllTextAsync(schema);
        await File.WriteAllTextAsync(
            schema,
            text.Replace(
                "\"year\": { \"type\": \"integer\", \"minimum\"",
                "\"year\": { \"type\": \"integer\", \"minimun\""
            )
        );

        Run build = await Command.DotNet(folder, "build", "-c", "Release", "-f", "net10.0");

        build.MustFail().MustPrint("enforcement.tables.json(12,34): error SK1001: 'minimun'");
    }

    [Fact]
    public async Task The_disclosure_form_is_there_with_one_reference()
    {
        string folder = packages.CopyConsumer("Disclosure");
        await Build(folder);

        Run run = await Command.DotNet(
            folder,
            "bin/Release/net10.0/Disclosure.dll",
            Repository.Seed("sheqi-2022.json")
        );

        MustTellOfSheqi(run);
    }

    [Fact]
    public async Task The_disclosure_form_works_as_native_code()
    {
        string folder = packages.CopyConsumer("Disclosure");
        string target = Path.Combine(folder, "native");
        string runtime = RuntimeInformation.RuntimeIdentifier;
        Run publish = await Command.DotNet(folder, "publish", "-c", "Release", "-r", runtime, "-o", target);
        publish.MustSucceed().MustNotPrint("warning IL");

        string program = Path.Combine(target, OperatingSystem.IsWindows() ? "Disclosure.exe" : "Disclosure");
        Run run = await Command.Execute(program, folder, Repository.Seed("sheqi-2022.json"));

        MustTellOfSheqi(run.MustPrint("native code: True"));
    }

    [Fact]
    public async Task A_web_service_works_as_native_code()
    {
        string folder = packages.CopyConsumer("Web");
        string target = Path.Combine(folder, "native");
        string runtime = RuntimeInformation.RuntimeIdentifier;
        Run publish = await Command.DotNet(folder, "publish", "-c", "Release", "-r", runtime, "-o", target);
        publish.MustSucceed().MustNotPrint("warning IL");

        string program = Path.Combine(target, OperatingSystem.IsWindows() ? "Web.exe" : "Web");
        Run run = await Command.Execute(
            program,
            folder,
            Repository.Seed("sheqi-2022.json"),
            Repository.Seed("hongze-2023.json")
        );

        run.MustSucceed()
            .MustPrint("native code: True")
            .MustPrint("sent: OK, the same back: True")
            .MustPrint("broken: UnprocessableEntity urn:schemakit:problem:broken-rules, 2 violations")
            .MustPrint("unreadable: BadRequest urn:schemakit:problem:unreadable-report, 6 problems")
            .MustPrint("OpenAPI: Annual report on government information disclosure, form of 2021");
    }

    private static async Task Build(string folder, params string[] options) =>
        (await Command.DotNet(folder, ["build", "-c", "Release", .. options])).MustSucceed().MustPrint("0 Warning(s)");

    /// <summary>The figures stand in the seed; the 42 hard sums are counted in seeds/README.md.</summary>
    private static void MustTellOfSheqi(Run run) =>
        run.MustSucceed()
            .MustPrint("社旗县人民政府 2022, 200 cells")
            .MustPrint("errors 42/42")
            .MustPrint("received 8")
            .MustPrint("by type info: True")
            .MustPrint("by own context: True")
            .MustPrint("in own type: True");
}
