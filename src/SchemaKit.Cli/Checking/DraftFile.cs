using System.Collections.Generic;
using System.IO;
using System.Linq;
using SchemaKit.Cli.Forms;

namespace SchemaKit.Cli.Checking;

/// <summary>A file that was read as a report whose numbers may be missing.</summary>
/// <param name="File">The file, as the user named it.</param>
/// <param name="Draft">The report; null where the file holds none.</param>
/// <param name="FormId">The form that it was read by; null where there was nothing to read.</param>
/// <param name="Problems">What the form does not take, or why there is no report.</param>
internal sealed record DraftFile(string File, FormDraft? Draft, string? FormId, IReadOnlyList<Problem> Problems)
{
    /// <summary>The report; null as well where the form does not take all that it holds.</summary>
    public FormDraft? Flawless => Problems.Count == 0 ? Draft : null;

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its path, or <c>-</c> for the standard input.</param>
    /// <param name="input">The standard input.</param>
    public static DraftFile Open(string file, Stream input)
    {
        if (DocumentBytes.Read(file, input, out Problem? problem) is not { } utf8)
            return new DraftFile(file, null, null, [problem!]);
        FormDraft? draft = BuiltInForms.ReadDraft(utf8, out string formId, out IReadOnlyList<ReadProblem> problems);
        return new DraftFile(file, draft, formId, [.. problems.Select(Problem.OfDocument)]);
    }

    /// <summary>What is told of a file that holds no report.</summary>
    public CheckedFile ToUnreadable() => new(File) { FormId = FormId, Problems = Problems };
}
