using System.Collections.Generic;
using SchemaKit.Cli.Checking;
using SchemaKit.Cli.Commands;
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
    /// <param name="terminal">Takes what is told.</param>
    /// <param name="language">The language of the document, and of what is told.</param>
    public static ExitCode Run(
        string file,
        string output,
        IReadOnlyDictionary<string, string> texts,
        Terminal terminal,
        string language
    )
    {
        if (DraftOutput.FindFault(output) is { } fault)
            return terminal.Refuse(fault, language);
        if (OutputFile.IsInput(output, file))
            return terminal.Refuse(Texts.OutputIsReport, language);
        var read = DraftFile.Open(file, terminal.Input, texts);
        foreach (Phrase note in read.Told)
            terminal.Error.WriteLine(VisibleText.Of(note.In(language)));
        if (read.Draft is null)
            return ExitCode.Unusable;
        return DraftOutput.Write(read.Draft, output, language) is { } unwritten
            ? terminal.Refuse(unwritten, language)
            : ExitCode.AllHold;
    }
}
