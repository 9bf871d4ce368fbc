using System.Collections.Generic;
using System.IO;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Schemas;

/// <summary>A schema file as it was read.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Unreadable">Why it cannot be read; null where it can.</param>
/// <param name="Problems">The faults of the schema.</param>
/// <param name="Sources">Its text and those of the schemas that it refers to.</param>
/// <param name="Form">The form; null where the schema has faults.</param>
internal sealed record SchemaFile(
    string File,
    Phrase? Unreadable,
    IReadOnlyList<SchemaProblem> Problems,
    SchemaFiles Sources,
    FormSchema? Form
)
{
    public static SchemaFile Open(string file, Stream input)
    {
        SchemaFiles files = SchemaFiles.Open(file, input);
        if (files.Main is null)
            return new SchemaFile(file, files.Unreadable, [], files, null);
        FormSchema.TryParse(files.Main, files.Others, out FormSchema? form, out IReadOnlyList<SchemaProblem> problems);
        return new SchemaFile(file, null, problems, files, form);
    }
}
