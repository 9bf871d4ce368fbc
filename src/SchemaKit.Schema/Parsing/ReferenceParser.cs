using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Parsing;

/// <summary>Follows references to the definitions of this document and of those beside it.</summary>
internal sealed class ReferenceParser(DocumentSet documents, ValueParser values)
{
    private readonly Dictionary<(SchemaDocument, string), (ValueModel? Value, Documentation Documentation)> _known = [];
    private readonly List<(SchemaDocument Document, string Name)> _open = [];
    private readonly HashSet<(SchemaDocument, SchemaDocument)> _broken = [];

    public void ParseUnusedDefinitions()
    {
        foreach (JsonMember definition in documents.Main.Definitions?.Members ?? [])
            Define(documents.Main, definition.Name, definition.NameSpan, documents.Main.Problems);
    }

    /// <summary>What the names of the classes begin with that serve the types being read; null for those of this document.</summary>
    public string? Owner => Current == documents.Main ? null : Current.Owner;

    /// <summary>The type of a definition that has been read; null where there is none.</summary>
    public string? TypeOf(string definition) =>
        _known.TryGetValue((Current, definition), out (ValueModel? Value, Documentation) known)
            ? (known.Value as ObjectValueModel)?.TypeName
            : null;

    // The document in which a definition is being read.
    private SchemaDocument Current => _open.Count > 0 ? _open[_open.Count - 1].Document : documents.Main;

    public ValueModel? Resolve(KeywordReader keywords, JsonNode reference, ref Documentation documentation)
    {
        if (keywords.Text("$ref") is not { } text)
            return null;
        SchemaDocument from = Current;
        SchemaReference target = SchemaReference.Parse(text);
        SchemaDocument? document = documents.Find(from, target.Document);
        if (document is null || target.Definition is null || document.Definitions?.Find(target.Definition) is null)
        {
            ReportUnresolved(keywords.Problems, reference, target, document);
            return null;
        }
        if (document != from)
            from.ReferTo(document, reference, target.Definition);
        (ValueModel? value, Documentation own) = Define(document, target.Definition, reference.Span, keywords.Problems);
        if (documentation.Equals(Documentation.None))
            documentation = own;
        if (document != from && document.Problems.HasErrors && _broken.Add((from, document)))
            keywords.Problems.Add(
                ProblemDescriptors.BrokenDocument,
                reference.Span,
                document.Source.FileName,
                document.Problems.InOrder[0].ToPhrase()
            );
        return value;
    }

    private (ValueModel? Value, Documentation Documentation) Define(
        SchemaDocument document,
        string name,
        TextSpan span,
        ProblemList problems
    )
    {
        if (_open.Contains((document, name)))
        {
            problems.Add(
                ProblemDescriptors.RecursiveReference,
                span,
                name,
                string.Join(" → ", _open.SkipWhile(d => d != (document, name)).Select(d => d.Name).Append(name))
            );
            return (null, Documentation.None);
        }
        if (_known.TryGetValue((document, name), out (ValueModel?, Documentation) known))
            return known;
        JsonMember definition = document.Definitions!.Find(name)!;
        if (ValueParser.Schema(definition, document.Problems) is not { } keywords)
            return _known[(document, name)] = (null, Documentation.None);
        _open.Add((document, name));
        CSharpOptions options = CSharpOptions.ReadDefinition(keywords, document.Problems);
        Documentation documentation = keywords.Documentation();
        string typeName = options.Name ?? CSharpNames.Type(name);
        ValueModel? value = values.Parse(
            keywords,
            document == documents.Main ? typeName : document.FullName(typeName),
            definition.NameSpan,
            ref documentation
        );
        _open.RemoveAt(_open.Count - 1);
        return _known[(document, name)] = (value, documentation);
    }

    private void ReportUnresolved(
        ProblemList problems,
        JsonNode reference,
        SchemaReference target,
        SchemaDocument? document
    )
    {
        // Where '$defs' is misspelt, that is the fault, and not each reference.
        if (document is { Definitions: null, Keywords: { } keywords } && keywords.IsMeant("$defs"))
            return;
        problems.Add(
            ProblemDescriptors.UnresolvedReference,
            reference.Span,
            target.Text,
            document is null
                ? Suggestion.For(target.Document, documents.Names)
                : Suggestion.For(
                    target.Definition ?? "",
                    [.. (document.Definitions?.Members ?? []).Select(m => m.Name)]
                )
        );
    }
}
