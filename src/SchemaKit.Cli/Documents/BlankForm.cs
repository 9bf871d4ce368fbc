using System;
using System.Linq;
using SchemaKit.Cli.Output;
using SchemaKit.Cli.Schemas;
using SchemaKit.Disclosure;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Documents;

/// <summary>Finds the form that is to be printed blank.</summary>
internal static class BlankForm
{
    /// <summary>The form of a name; null where there is none, for reasons told.</summary>
    /// <param name="name">The <c>$id</c> of a built-in form or its end, such as <c>2021</c>, or the file of a schema.</param>
    /// <param name="terminal">Takes the reasons.</param>
    /// <param name="language">The language in which they are told.</param>
    public static FormSchema? Find(string name, Terminal terminal, string language)
    {
        if (DisclosureForms.All.FirstOrDefault(f => IsCalled(f, name)) is { } known)
            return known;
        var file = SchemaFile.Open(name, terminal.Input);
        if (file.Form is null)
        {
            foreach (string line in SchemaFaults.Lines(file.File, file.Unreadable, file.Problems, language))
                terminal.Error.WriteLine(VisibleText.Of(line));
        }
        return file.Form;
    }

    private static bool IsCalled(FormSchema form, string name) =>
        form.Id == name || form.Id.EndsWith(":" + name, StringComparison.Ordinal);
}
