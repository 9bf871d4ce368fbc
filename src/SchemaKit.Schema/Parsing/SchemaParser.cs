using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Parsing;

/// <summary>Reads a schema document: the parser decides everything, so that who prints code has nothing to decide.</summary>
internal sealed class SchemaParser
{
    private const string Extension = ".tables.json";

    private readonly SchemaSource _source;
    private readonly JsonText _document;
    private readonly ProblemList _problems;
    private readonly TypeTable _types;
    private readonly ValueParser _values;

    private SchemaParser(SchemaSource source, JsonText document)
    {
        _source = source;
        _document = document;
        _problems = new ProblemList(document);
        _types = new TypeTable(_problems);
        _values = new ValueParser(_problems, _types);
    }

    /// <param name="source">The document.</param>
    /// <param name="analyses">Whether to tell as well what follows from its rules: for who writes the schema, not for who uses it.</param>
    public static SchemaParseResult Parse(SchemaSource source, bool analyses = false)
    {
        var parser = new SchemaParser(source, JsonParser.Parse(source.Text));
        FormModel? model = parser.ParseDocument();
        if (analyses && model is not null && !parser._problems.HasErrors)
            AnalysisProblems.Report(model, (JsonObject)parser._document.Root!, parser._problems);
        return new SchemaParseResult(parser._problems.HasErrors ? null : model, parser._problems.InOrder);
    }

    private FormModel? ParseDocument()
    {
        foreach (JsonProblem problem in _document.Problems)
        {
            if (problem.Kind == ReadProblemKind.DuplicateMember)
                _problems.Add(ProblemDescriptors.DuplicateMember, problem.Span, problem.Found.Trim('"'));
            else
                _problems.Add(
                    ProblemDescriptors.InvalidJson,
                    problem.Span,
                    new Phrase(
                        ReadMessages.Describe(problem, Language.English),
                        ReadMessages.Describe(problem, Language.Chinese)
                    )
                );
        }
        if (_document.Root is null)
            return null;
        if (_document.Root is not JsonObject root)
        {
            _problems.AddWrongValue(_source.FileName, _document.Root, new Phrase("an object", "对象"));
            return null;
        }
        return ParseRoot(root);
    }

    private FormModel? ParseRoot(JsonObject root)
    {
        var keywords = new KeywordReader(root, _problems);
        keywords.Allow(Keywords.Root, new Phrase("the document", "文档"));
        RequireDialect(keywords);
        if (keywords.Find("$id") is null)
            Missing(root, "$id", "\"$id\": \"urn:…\"");

        CSharpOptions options = CSharpOptions.ReadDocument(keywords, _problems);
        string name = options.Name ?? CSharpNames.Pascal(FileStem());
        IReadOnlyList<JsonString> key = keywords.Texts("key");
        _values.Definitions = keywords.Object("$defs");
        TextSpan start = root.Members.Count > 0 ? root.Members[0].NameSpan : root.Span;
        _types.Reserve(name, _source.FileName, start);
        foreach (string part in FormModel.Parts)
            _types.Reserve(name + part, _source.FileName, start);
        _values.ParseObject(keywords, name, keywords.Documentation(), key, isRoot: true);
        _values.ParseUnusedDefinitions();

        if (_problems.HasErrors)
            return null;

        string @namespace = options.Namespace ?? _source.DefaultNamespace;
        EquatableArray<TypeModel> types = new RuleBinder(_problems, _types).BindAll(_values.Rules);
        var form = new FormModel(
            _source.FileName,
            keywords.Text("$id") ?? "",
            @namespace,
            name,
            types,
            CompactJson.Write(root)
        );
        RequireFewTerms(form, start);
        return form;
    }

    // A rule counts once for each place of its object: definitions multiply rules as they multiply cells.
    private void RequireFewTerms(FormModel form, TextSpan start)
    {
        if (_problems.HasErrors)
            return;
        var terms = new Dictionary<string, long>(StringComparer.Ordinal);
        if (CountTerms(form.Root) > PathResolver.MaxTerms)
            _problems.Add(
                ProblemDescriptors.TooLarge,
                start,
                PathResolver.MaxTerms.ToString(CultureInfo.InvariantCulture),
                new Phrase("terms in its rules", "规则项数")
            );

        long CountTerms(ObjectModel table)
        {
            if (terms.TryGetValue(table.Name, out long known))
                return known;
            long count = table.Rules.Sum(r => r.Equations.Sum(e => (long)e.Left.Count + e.Right.Count));
            foreach (MemberModel member in table.Members)
            {
                if (member.Value is ObjectValueModel nested)
                    count = Math.Min(count + CountTerms(form.Object(nested.TypeName)), int.MaxValue);
            }
            return terms[table.Name] = count;
        }
    }

    private void RequireDialect(KeywordReader keywords)
    {
        if (keywords.Find("$schema") is not { } node)
            Missing(keywords.Node, "$schema", "\"$schema\": \"" + Dialect.Id + "\"");
        else if (keywords.Text("$schema") is { } dialect && dialect != Dialect.Id)
            _problems.Add(ProblemDescriptors.UnknownDialect, node.Span, dialect);
    }

    private void Missing(JsonObject root, string keyword, string repair) =>
        _problems.Add(ProblemDescriptors.MissingKeyword, new TextSpan(root.Span.Start, 1), keyword, repair);

    private string FileStem() =>
        _source.FileName.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
            ? _source.FileName.Substring(0, _source.FileName.Length - Extension.Length)
            : _source.FileName;
}
