using System;
using System.Collections.Generic;
using System.IO;
using SchemaKit.Cli.Checking;
using SchemaKit.Cli.Output;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Documents;

/// <summary>Reads a report from a file and writes it to another, in another format.</summary>
internal static class DraftCopy
{
    /// <summary>Copies a report; all that was not plain in reading it is told.</summary>
    /// <param name="file">The report.</param>
    /// <param name="output">The file to write.</param>
    /// <param name="texts">What the caller knows of the report, by JSON Pointer.</param>
    /// <param name="input">The standard input.</param>
    /// <param name="language">The language of the document.</param>
    /// <param name="tell">Takes what is told.</param>
    public static ExitCode Run(
        string file,
        string output,
        IReadOnlyDictionary<string, string> texts,
        Stream input,
        string language,
        Action<Phrase> tell
    )
    {
        if (DraftOutput.FindFault(output) is { } fault)
            return Refuse(fault, tell);
        if (OutputFile.IsInput(output, file))
            return Refuse(Texts.OutputIsReport, tell);
        var read = DraftFile.Open(file, input, texts);
        foreach (Phrase note in read.Told)
            tell(note);
        if (read.Draft is null)
            return ExitCode.Unusable;
        return DraftOutput.Write(read.Draft, output, language) is { } unwritten
            ? Refuse(unwritten, tell)
            : ExitCode.AllHold;
    }

    private static ExitCode Refuse(Phrase reason, Action<Phrase> tell)
    {
        tell(reason);
        return ExitCode.Unusable;
    }
}
