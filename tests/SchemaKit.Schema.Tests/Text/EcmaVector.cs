using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace SchemaKit.Schema.Tests.Text;

/// <summary>A row of ecma-vectors.tsv: what a JavaScript engine says of a pattern and a text.</summary>
internal sealed record EcmaVector(string Pattern, string Text, string Verdict)
{
    public static IEnumerable<EcmaVector> ReadAll()
    {
        foreach (string row in File.ReadLines(Path.Combine(Here(), "ecma-vectors.tsv")))
        {
            string[] fields = row.Split('\t');
            if (fields.Length == 3)
                yield return new EcmaVector(Unescape(fields[0]), Unescape(fields[1]), fields[2]);
        }
    }

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    private static string Unescape(string field) =>
        Regex.Replace(
            field,
            "%([0-9A-F]{4})",
            unit =>
                ((char)int.Parse(unit.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()
        );
}
