using System.Collections.Generic;
using System.IO;
using SchemaKit.Cli.Checking;
using SchemaKit.Schema;
using SchemaKit.Schema.Json;

namespace SchemaKit.Cli.Schemas;

/// <summary>A schema file as it was read.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Unreadable">Why it cannot be read; null where it can.</param>
/// <param name="Problems">The faults of the schema.</param>
/// <param name="Text">Its text; empty where it cannot be read.</param>
/// <param name="Form">The form; null where the schema has faults.</param>
internal sealed record SchemaFile(
    string File,
    Phrase? Unreadable,
    IReadOnlyList<SchemaProblem> Problems,
    string Text,
    FormSchema? Form
)
{
    public static SchemaFile Open(string file, Stream input)
    {
        if (DocumentBytes.Read(file, input, out Problem? problem) is not { } bytes)
            return new SchemaFile(file, problem!.Message, [], "", null);
        string text = Utf8Text.Decode(bytes, out string? invalid);
        if (invalid is not null)
            return new SchemaFile(file, Texts.NotUtf8, [], "", null);
        return FormSchema.TryParse(text, out FormSchema? form, out IReadOnlyList<SchemaProblem> problems)
            ? new SchemaFile(file, null, problems, text, form)
            : new SchemaFile(file, null, problems, text, null);
    }
}
