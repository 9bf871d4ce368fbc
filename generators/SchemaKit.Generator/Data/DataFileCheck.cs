using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SchemaKit.Generator.Diagnostics;
using SchemaKit.Generator.Forms;
using SchemaKit.Schema;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Parsing;
using SchemaKit.Schema.Text;

namespace SchemaKit.Generator.Data;

/// <summary>Finds the form of a data file and checks the file by it.</summary>
/// <param name="file">What the project says of the file.</param>
/// <param name="forms">The forms that the project knows.</param>
/// <param name="idsOfSchemas">The ids of the schemas in the project, with faults or without.</param>
internal sealed class DataFileCheck(DataFile file, FormCatalogue forms, Lazy<HashSet<string>> idsOfSchemas)
{
    /// <summary>How many UTF-16 units a data file may have: beyond that a check at every build costs too much.</summary>
    public const int MaxLength = 1_048_576;

    // An editor asks again after every key that is pressed in some other file; the text is then the same instance.
    private static readonly ConditionalWeakTable<SourceText, CheckedText> Known = new();

    public IReadOnlyList<DataFault> Run(AdditionalText additionalFile, CancellationToken cancellationToken)
    {
        if (additionalFile.GetText(cancellationToken) is not { } source)
            return [];
        if (source.Length > MaxLength)
            return [Fault(DataDescriptors.TooLarge, default, Number(source.Length), Number(MaxLength))];
        if (Known.TryGetValue(source, out CheckedText? known) && known.Holds(file, forms))
            return known.Faults;

        var text = new DataText(source);
        if (DataEncoding.FirstWrong(source, text.Json.Text) is { } wrong)
            return [NotUtf8(text, wrong)];
        if (text.Json.Root is null)
            return DataFaults.OfJson(text);
        cancellationToken.ThrowIfCancellationRequested();
        return CheckByForm(source, text);
    }

    private IReadOnlyList<DataFault> CheckByForm(SourceText source, DataText text)
    {
        if ((file.Form ?? (text.Schema as JsonString)?.Value) is not { } id)
            return [NoForm(text), .. DataFaults.OfJson(text)];
        if (forms.Find(id) is not { } form)
        {
            // A schema of this project that has faults makes no types: those faults are told, and are enough.
            return idsOfSchemas.Value.Contains(id) ? [] : [UnknownForm(text, id), .. DataFaults.OfJson(text)];
        }
        if (form.Schema is not { } schema)
            return [Fault(DataDescriptors.UnreadableForm, PlaceOfForm(text), Excerpt.Of(id))];
        var faults = new DataFaults(schema, text);
        Known.Remove(source);
        Known.GetValue(source, _ => new CheckedText(file, id, schema, faults.All));
        return faults.All;
    }

    private DataFault NoForm(DataText text)
    {
        string form = forms.Ids.Count == 1 ? forms.Ids.Single() : "urn:…";
        DataPlace place = text.Schema is { } wrong ? text.PlaceOf(wrong.Span) : text.Start;
        return Fault(DataDescriptors.NoForm, place, form);
    }

    private DataFault UnknownForm(DataText text, string id)
    {
        Phrase suggestion =
            forms.Ids.Count > 0
                ? Suggestion.For(id, forms.Ids)
                : new Phrase(
                    " It knows none: refer to the package of the form, or add its *.tables.json to the project",
                    "本项目没有任何表单：请引用表单所在的包，或将其 *.tables.json 加入项目"
                );
        return Fault(DataDescriptors.UnknownForm, PlaceOfForm(text), Excerpt.Of(id), suggestion);
    }

    private DataPlace PlaceOfForm(DataText text) =>
        file.Form is null && text.Schema is { } named ? text.PlaceOf(named.Span) : text.Start;

    private static DataFault NotUtf8(DataText text, int at) =>
        Fault(
            DataDescriptors.InvalidJson,
            text.PlaceOf(at),
            DataFaults.Words(ReadProblemKind.InvalidUtf8, "", Expect.Utf8)
        );

    private static DataFault Fault(DiagnosticDescriptor descriptor, DataPlace place, params object[] arguments) =>
        new(descriptor, place, [], arguments);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What was found in a text by a form.</summary>
    private sealed record CheckedText(DataFile File, string Form, FormSchema Schema, IReadOnlyList<DataFault> Faults)
    {
        public bool Holds(DataFile file, FormCatalogue forms) => File == file && forms.Find(Form)?.Schema == Schema;
    }
}
