using System.Collections.Generic;
using System.Linq;
using SchemaKit.Cli.Checking;
using SchemaKit.Cli.Forms;

namespace SchemaKit.Cli.Lines;

/// <summary>A line of a file, or a whole file: what became of it, and the report.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Report">The report; null where there is none.</param>
internal sealed record CheckedReport(CheckedFile Result, IFormReport? Report);

/// <summary>Checks the reports of files that hold one a line.</summary>
internal static class LineCheck
{
    /// <summary>What became of each line, in order.</summary>
    public static IEnumerable<CheckedReport> Check(IEnumerable<string> files, LineSource source) =>
        files.SelectMany(file => source.Read(file, line => Check(file, line), problem => Refuse(file, problem)));

    private static CheckedReport Check(string file, NdjsonText line)
    {
        long number = line.Number;
        var result = new CheckedFile(file) { Line = number };
        if (line.IsTooLong)
            return new(result with { Problems = [Problem.OfFile("too-large", Texts.LineTooLong)] }, null);
        ReadReport read = BuiltInForms.Read(line.Utf8);
        result = result with { FormId = read.Form.Id, Notes = read.Notes };
        if (read.Report is not { } report)
            return new(result with { Problems = [.. read.Problems.Select(p => Problem.OfLine(p, number))] }, null);
        result = result with { Title = report.Title, NumbersRead = report.NumbersRead, Results = [report.Check()] };
        return new(result, report);
    }

    private static CheckedReport Refuse(string file, Problem problem) =>
        new(new CheckedFile(file) { Problems = [problem] }, null);
}
