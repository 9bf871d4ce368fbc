using System.Collections.Generic;
using System.IO;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Cli.Schemas;

/// <summary>A schema file as it was read.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Unreadable">Why it cannot be read; null where it can.</param>
/// <param name="Problems">The faults of the schema.</param>
/// <param name="Form">The form; null where the schema has faults.</param>
internal sealed record SchemaFile(
    string File,
    Phrase? Unreadable,
    IReadOnlyList<SchemaProblem> Problems,
    FormSchema? Form
)
{
    /// <summary>What keeps the schema from being a form: nothing where it is one.</summary>
    public IReadOnlyList<SchemaProblem> Errors =>
        Form is null ? [.. Problems.Where(p => p.Severity == Severity.Error)] : [];

    /// <summary>Reads a schema and those that it refers to.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="input">What stands behind the name of the standard input.</param>
    /// <param name="fileName">The name to take C# names from; null for the file's own.</param>
    public static SchemaFile Open(string file, Stream input, string? fileName = null)
    {
        SchemaFiles files = SchemaFiles.Open(file, input);
        if (files.Main is null)
            return new SchemaFile(file, files.Unreadable, [], null);
        SchemaSource main = fileName is null ? files.Main : files.Main with { FileName = fileName };
        FormSchema.TryParse(main, files.Others, out FormSchema? form, out IReadOnlyList<SchemaProblem> problems);
        return new SchemaFile(file, null, problems, form);
    }
}
