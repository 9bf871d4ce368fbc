using System.Diagnostics;
using System.Threading.Tasks;
using Xunit;

namespace SchemaKit.Tests.Cells;

/// <summary>The same sums where the processor has no wide vectors, and where it has none at all.</summary>
public sealed class RowSumHardwareTests
{
    [Theory]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public async Task Sums_are_the_same_without_vectors(string switchedOff)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            ["vstest", typeof(RowSumTests).Assembly.Location, "--TestCaseFilter:FullyQualifiedName~RowSumTests"]
        )
        {
            RedirectStandardOutput = true,
        };
        start.Environment[switchedOff] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
        Assert.Matches(@"Passed: +9\b", output);
    }
}
