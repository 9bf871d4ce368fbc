using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema.Checking;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Parsing;

/// <summary>Reads a schema document: the parser decides everything, so that who prints code has nothing to decide.</summary>
internal sealed class SchemaParser
{
    private readonly DocumentSet _documents;
    private readonly TypeTable _types = new();
    private readonly ValueParser _values;

    private SchemaParser(SchemaSource source, IReadOnlyList<SchemaSource> others)
    {
        _documents = new DocumentSet(source, others);
        _values = new ValueParser(_documents, _types);
    }

    private SchemaDocument Document => _documents.Main;

    private ProblemList Problems => Document.Problems;

    /// <param name="source">The document.</param>
    /// <param name="others">The documents that it may refer to.</param>
    /// <param name="isForm">Whether a document that only defines types for others is a fault.</param>
    /// <param name="analyses">Whether to tell as well what follows from its rules: for who writes the schema, not for who uses it.</param>
    public static SchemaParseResult Parse(
        SchemaSource source,
        IReadOnlyList<SchemaSource>? others = null,
        bool analyses = false,
        bool isForm = false
    )
    {
        var parser = new SchemaParser(source, others ?? []);
        FormModel? model = parser.ParseDocument();
        if (isForm && model is { IsLibrary: true })
            parser.Document.Keywords!.Missing("properties", "\"type\": \"object\", \"properties\": { … }");
        if (analyses && model is { IsLibrary: false } && !parser.Problems.HasErrors)
            AnalysisProblems.Report(model, parser.Document.Keywords!.Node, parser.Problems);
        return new SchemaParseResult(parser.Problems.HasErrors ? null : model, parser.Problems.InOrder);
    }

    private FormModel? ParseDocument()
    {
        foreach (JsonProblem problem in Document.Text.Problems)
        {
            if (problem.Kind == ReadProblemKind.DuplicateMember)
                Problems.Add(ProblemDescriptors.DuplicateMember, problem.Span, problem.Found.Trim('"'));
            else
                Problems.Add(
                    ProblemDescriptors.InvalidJson,
                    problem.Span,
                    new Phrase(
                        ReadMessages.Describe(problem, Language.English),
                        ReadMessages.Describe(problem, Language.Chinese)
                    )
                );
        }
        if (Document.Text.Root is null)
            return null;
        if (Document.Keywords is not { } keywords)
        {
            Problems.AddWrongValue(Document.Source.FileName, Document.Text.Root, new Phrase("an object", "对象"));
            return null;
        }
        return ParseRoot(keywords);
    }

    private FormModel? ParseRoot(KeywordReader keywords)
    {
        // A document with neither of the two keywords of an object, but with definitions, has them for others.
        bool isLibrary =
            keywords.Find("type") is null && keywords.Find("properties") is null && keywords.Find("$defs") is not null;
        keywords.Allow(isLibrary ? Keywords.Library : Keywords.Root, new Phrase("the document", "文档"));
        RequireDialect(keywords);
        if (keywords.Find("$id") is null)
            keywords.Missing("$id", "\"$id\": \"urn:…\"");
        keywords.FilledText("$id");
        keywords.Object("$defs");

        string name = Document.RootName;
        JsonObject root = keywords.Node;
        TextSpan start = root.Members.Count > 0 ? root.Members[0].NameSpan : root.Span;
        if (!isLibrary)
            _types.Reserve(name, Document.Source.FileName, start, Problems);
        foreach (string part in FormModel.Parts)
            _types.Reserve(name + part, Document.Source.FileName, start, Problems);
        Documentation documentation = keywords.Documentation();
        if (!isLibrary)
            _values.ParseRoot(keywords, name, documentation);
        _values.ParseUnusedDefinitions();

        if (Problems.HasErrors)
            return null;

        EquatableArray<TypeModel> types = new RuleBinder(_types).BindAll(_values.Rules);
        var form = new FormModel(
            Document.Source.FileName,
            Document.Id,
            Document.Namespace,
            name,
            types,
            Document.CompactText
        )
        {
            IsLibrary = isLibrary,
            References = _documents.Used.Select(d => new ReferencedDocument(d.Id, d.Owner)).ToEquatableArray(),
        };
        if (Problems.HasErrors)
            return form;
        new RuleLimits(form, Document).Require();
        RequireSamples(form);
        return form;
    }

    private void RequireSamples(FormModel form)
    {
        foreach (SampleValue sample in _values.Samples.Where(s => s.Problems == Problems))
        {
            ReadProblem? fault = new DocumentReader(form).FirstFault(sample.Model, sample.Node, Document.Text);
            if (fault is not null)
                Problems.Add(
                    ProblemDescriptors.WrongKeywordValue,
                    sample.Node.Span,
                    sample.Keyword,
                    new Phrase("a value that its schema allows", "其模式所允许的值"),
                    new Phrase(InWords(fault, Language.English), InWords(fault, Language.Chinese))
                );
        }
    }

    private static string InWords(ReadProblem fault, string language) =>
        (fault.Path.Length > 0 ? fault.Path + ": " : "") + fault.Message(language);

    private void RequireDialect(KeywordReader keywords)
    {
        if (keywords.Find("$schema") is not { } node)
            keywords.Missing("$schema", "\"$schema\": \"" + Dialect.Id + "\"");
        else if (keywords.Text("$schema") is { } dialect && dialect != Dialect.Id)
            Problems.Add(ProblemDescriptors.UnknownDialect, node.Span, dialect);
    }
}
