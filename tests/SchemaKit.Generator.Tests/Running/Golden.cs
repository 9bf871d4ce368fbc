using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace SchemaKit.Generator.Tests.Running;

/// <summary>
/// Golden files beside the test: NAME.verified.txt is committed, NAME.received.txt is not. SCHEMAKIT_ACCEPT=1 rewrites
/// the verified files; without it a missing or different file fails the test.
/// </summary>
internal static class Golden
{
    private static readonly bool Accept = Environment.GetEnvironmentVariable("SCHEMAKIT_ACCEPT") == "1";

    public static void Verify(
        GeneratorRun run,
        Func<GeneratedSourceResult, bool>? shown = null,
        [CallerMemberName] string test = "",
        [CallerFilePath] string file = ""
    )
    {
        var text = new StringBuilder();
        foreach (Diagnostic diagnostic in run.Diagnostics)
        {
            FileLinePositionSpan at = diagnostic.Location.GetLineSpan();
            text.Append(
                CultureInfo.InvariantCulture,
                $"{at.Path}({at.StartLinePosition.Line + 1},{at.StartLinePosition.Character + 1}): "
            );
            text.Append(CultureInfo.InvariantCulture, $"{diagnostic.Severity} {diagnostic.Id}: ");
            text.Append(diagnostic.GetMessage(CultureInfo.InvariantCulture)).Append('\n');
        }
        foreach (GeneratedSourceResult source in run.Sources.OrderBy(s => s.HintName, StringComparer.Ordinal))
        {
            if (shown is not null && !shown(source))
                continue;
            text.Append("//// ").Append(source.HintName).Append('\n').Append(source.SourceText);
        }
        Verify(text.ToString(), test, file);
    }

    private static void Verify(string actual, string test, string file)
    {
        string folder = Path.Combine(Path.GetDirectoryName(file)!, "golden");
        string stem = Path.Combine(folder, Path.GetFileNameWithoutExtension(file) + "." + test);
        string verified = stem + ".verified.txt";
        string received = stem + ".received.txt";
        Directory.CreateDirectory(folder);
        string? expected = File.Exists(verified) ? File.ReadAllText(verified) : null;
        if (expected == actual || Accept)
        {
            if (expected != actual)
                File.WriteAllText(verified, actual);
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, actual);
        throw new XunitException(
            expected is null
                ? $"No golden file {verified}. Read {received}, then run with SCHEMAKIT_ACCEPT=1."
                : $"{Path.GetFileName(verified)} differs at line {FirstDifference(expected, actual)}\n"
                    + $"Read: git diff --no-index {verified} {received}\nAccept: SCHEMAKIT_ACCEPT=1 dotnet test"
        );
    }

    private static string FirstDifference(string expected, string actual)
    {
        string[] left = expected.Split('\n');
        string[] right = actual.Split('\n');
        int i = 0;
        while (i < left.Length && i < right.Length && left[i] == right[i])
            i++;
        return $"{i + 1}\n-{left.ElementAtOrDefault(i) ?? "<end>"}\n+{right.ElementAtOrDefault(i) ?? "<end>"}";
    }
}
