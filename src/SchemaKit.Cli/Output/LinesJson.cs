using System.Collections.Generic;
using System.IO;
using SchemaKit.Cli.Checking;
using SchemaKit.Cli.Lines;

namespace SchemaKit.Cli.Output;

/// <summary>
/// Tells of the reports of large files as newline-delimited JSON: a line for each report that is not clean, and one with the
/// counts at the end.
/// </summary>
internal sealed class LinesJson(TextWriter output, ProgressLine progress) : IReportOutput
{
    public Totals Write(IEnumerable<CheckedFile> files)
    {
        var totals = new Totals();
        foreach (CheckedFile file in files)
        {
            totals.Add(file);
            if (file.IsClean)
                continue;
            progress.Clear();
            JsonOutput.WriteDocument(output, json => JsonOutput.WriteMembers(json, file));
        }
        progress.Clear();
        JsonOutput.WriteDocument(
            output,
            json =>
            {
                json.WriteStartObject("summary");
                json.WriteNumber("reports", totals.Files);
                json.WriteNumber("held", totals.Held);
                json.WriteNumber("broken", totals.Broken);
                json.WriteNumber("unreadable", totals.Unreadable);
                json.WriteEndObject();
                json.WriteNumber("exitCode", (int)totals.ExitCode);
            }
        );
        return totals;
    }
}
