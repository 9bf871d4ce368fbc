using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;

namespace SchemaKit.Package.Tests;

/// <summary>Data files and constants that the compiler of a user checks by a form from a package.</summary>
[Collection(PackedPackages.Collection)]
public class DataFileTests(PackedPackages packages)
{
    [Fact]
    public async Task A_wrong_total_of_a_report_stops_the_build_at_its_cell()
    {
        // Two totals of table 四 are wrong in the report as the district published it.
        string folder = packages.CopyConsumer("Disclosure");
        string report = await CopyReport(folder, "hongze-2023.json");

        Run build = await Command.DotNet(folder, "build", "-c", "Release");

        build
            .MustFail()
            .MustPrint(
                $"{Path.Combine("data", "洪泽 2023.json")}(323,16): error SK3009: /disputes/reconsideration#dispute-total"
            )
            .MustPrint("the left is 11")
            .MustPrint("(338,18): error SK3009: /disputes/litigation/afterReconsideration#dispute-total");

        string[] lines = await File.ReadAllLinesAsync(report);
        lines[322] = "\"total\": 11";
        lines[337] = "\"total\": 5";
        await File.WriteAllLinesAsync(report, lines);
        (await Command.DotNet(folder, "build", "-c", "Release")).MustSucceed().MustPrint("0 Warning(s)");
        Assert.True(File.Exists(Path.Combine(folder, "bin/Release/net10.0/data/洪泽 2023.json")));
    }

    [Fact]
    public async Task A_file_that_is_not_UTF_8_stops_the_build()
    {
        string folder = packages.CopyConsumer("Disclosure");
        string report = await CopyReport(folder, "sheqi-2022.json");
        byte[] utf8 = await File.ReadAllBytesAsync(report);
        utf8[utf8.AsSpan().IndexOf(Encoding.UTF8.GetBytes("社"))] = 0xFF;
        await File.WriteAllBytesAsync(report, utf8);

        Run build = await Command.DotNet(folder, "build", "-c", "Release");

        build.MustFail().MustPrint("error SK3001").MustPrint("UTF-8");
    }

    [Fact]
    public async Task A_wrong_constant_draws_a_warning_at_its_total()
    {
        string folder = packages.CopyConsumer("Disclosure");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Sample.cs"),
            """
            using SchemaKit.Disclosure;

            internal static class Sample
            {
                public static DisputeResults Made =>
                    new() { Upheld = 1, Corrected = 0, OtherResult = 0, Pending = 2, Total = 2 };
            }
            """
        );

        Run build = await Command.DotNet(folder, "build", "-c", "Release", "-p:TreatWarningsAsErrors=false");

        build.MustSucceed().MustPrint("Sample.cs(6,74): warning SK4002:").MustPrint("the left is 3");
    }

    private static async Task<string> CopyReport(string folder, string seed)
    {
        string data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        string target = Path.Combine(data, "洪泽 2023.json");
        await File.WriteAllTextAsync(target, await File.ReadAllTextAsync(Repository.Seed(seed)));
        return target;
    }
}
