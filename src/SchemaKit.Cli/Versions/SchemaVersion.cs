using System.Collections.Generic;
using System.IO;
using System.Linq;
using SchemaKit.Cli.Schemas;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Versions;

/// <summary>One of the two schemas that are compared.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Unreadable">Why it cannot be read; null where it can.</param>
/// <param name="Problems">The faults of the schema.</param>
/// <param name="Form">The form; null where the schema has faults.</param>
internal sealed record SchemaVersion(
    string File,
    Phrase? Unreadable,
    IReadOnlyList<SchemaProblem> Problems,
    FormSchema? Form
)
{
    // A version is mostly kept under another name than the one that it had: what C# names its file gives does not count.
    private const string FileName = "schema.tables.json";

    public static SchemaVersion Open(string file, Stream input)
    {
        SchemaFiles files = SchemaFiles.Open(file, input);
        if (files.Main is null)
            return new SchemaVersion(file, files.Unreadable, [], null);
        FormSchema.TryParse(
            files.Main with
            {
                FileName = FileName,
            },
            files.Others,
            out FormSchema? form,
            out IReadOnlyList<SchemaProblem> problems
        );
        return new SchemaVersion(file, null, form is null ? [.. problems.Where(IsError)] : [], form);
    }

    private static bool IsError(SchemaProblem problem) => problem.Severity == Severity.Error;
}
