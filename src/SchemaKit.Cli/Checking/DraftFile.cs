using System.Collections.Generic;
using System.IO;
using System.Linq;
using SchemaKit.Cli.Forms;

namespace SchemaKit.Cli.Checking;

/// <summary>A file that was read as a report whose numbers may be missing.</summary>
/// <param name="File">The file, as the user named it.</param>
/// <param name="Draft">The report; null where the file holds none.</param>
/// <param name="Problems">What the form does not take, or why there is no report.</param>
internal sealed record DraftFile(string File, FormDraft? Draft, IReadOnlyList<Problem> Problems)
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">Its path, or <c>-</c> for the standard input.</param>
    /// <param name="input">The standard input.</param>
    public static DraftFile Open(string file, Stream input)
    {
        if (DocumentBytes.Read(file, input, out Problem? problem) is not { } utf8)
            return new DraftFile(file, null, [problem!]);
        FormDraft.TryReadJson(
            BuiltInForms.FormOf(utf8),
            utf8,
            out FormDraft? draft,
            out IReadOnlyList<ReadProblem> problems
        );
        return new DraftFile(file, draft, [.. problems.Select(Problem.OfDocument)]);
    }
}
