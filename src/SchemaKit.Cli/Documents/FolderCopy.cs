using System.Collections.Generic;
using System.IO;
using System.Linq;
using SchemaKit.Cli.Checking;
using SchemaKit.Cli.Commands;
using SchemaKit.Cli.Lines;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Documents;

/// <summary>Reads many reports and writes each to a folder, in one format.</summary>
internal static class FolderCopy
{
    /// <summary>Copies reports; the worst of all decides what the shell is told.</summary>
    /// <param name="name">A file, a folder or a pattern.</param>
    /// <param name="folder">The folder to write to; it is made where it is not there.</param>
    /// <param name="ending">The ending of the files to write, such as <c>docx</c>.</param>
    /// <param name="texts">What the caller knows of all the reports, by JSON Pointer.</param>
    /// <param name="terminal">Takes what is told.</param>
    /// <param name="language">The language of the documents, and of what is told.</param>
    public static ExitCode Run(
        string name,
        string folder,
        string ending,
        IReadOnlyDictionary<string, string> texts,
        Terminal terminal,
        string language
    )
    {
        if (InputFiles.Find(name, out Phrase? fault) is not { } files)
            return terminal.Refuse(fault!.Value, language);
        var targets = files.ToLookup(f => TargetOf(f, folder, ending));
        if (targets.FirstOrDefault(t => t.Count() > 1) is { } same)
            return terminal.Refuse(Texts.SameTarget(same.First(), same.Last(), same.Key), language);
        if (!DocumentBytes.Try(() => Directory.CreateDirectory(folder), out _, out Problem? problem))
            return terminal.Refuse(Texts.IsRefused(folder, problem!.Message), language);
        ExitCode worst = ExitCode.AllHold;
        var progress = new ProgressLine(terminal, language);
        foreach (string file in progress.Over(files))
        {
            ExitCode exit = DraftCopy.Run(
                file,
                TargetOf(file, folder, ending),
                texts,
                terminal.Input,
                language,
                progress.Tell
            );
            worst = exit > worst ? exit : worst;
        }
        return worst;
    }

    private static string TargetOf(string file, string folder, string ending) =>
        Path.Combine(folder, Path.GetFileNameWithoutExtension(file) + "." + ending.TrimStart('.'));
}
