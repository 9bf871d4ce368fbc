using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Numbers;
using SchemaKit.Schema.Text;

namespace SchemaKit.Schema.Parsing;

/// <summary>Reads subschemas: what a value may be.</summary>
internal sealed class ValueParser
{
    /// <summary>How deep values may lie within one another, a reference being a step: a guard against long chains.</summary>
    public const int MaxDepth = 64;

    /// <summary>
    /// How long the name of a member or a definition may be, in UTF-16 units: a guard against paths, which repeat the names of
    /// tables for each cell in them.
    /// </summary>
    public const int MaxNameLength = 1_000;

    private static readonly string[] ListingKeywords = ["const", "enum"];
    private static readonly string[] TypeNames = [.. Keywords.OfTypes.Select(t => t.Type)];

    private readonly ObjectParser _objects;
    private readonly ReferenceParser _references;
    private readonly List<SampleValue> _samples = [];
    private int _depth;
    private bool _isTooLarge;

    public ValueParser(DocumentSet documents, TypeTable types)
    {
        Types = types;
        _objects = new ObjectParser(this);
        _references = new ReferenceParser(documents, this);
    }

    public TypeTable Types { get; }

    /// <summary>The objects read so far that have rules, for <see cref="RuleBinder"/>.</summary>
    public IReadOnlyList<(string TypeName, KeywordReader Object)> Rules => _objects.Rules;

    /// <summary>The values of <c>default</c> and <c>examples</c>, which must be such as the schema allows.</summary>
    public IReadOnlyList<SampleValue> Samples => _samples;

    /// <summary>What the names of the classes begin with that serve the types being read; null for those of this document.</summary>
    public string? Owner => _references.Owner;

    /// <summary>The type of a definition of the document being read; null where there is none.</summary>
    public string? DefinedType(string definition) => _references.TypeOf(definition);

    /// <summary>Reads the definitions that nothing refers to, so that their faults are found too.</summary>
    public void ParseUnusedDefinitions() => _references.ParseUnusedDefinitions();

    /// <summary>Reads the document itself: the object that is a whole report.</summary>
    public void ParseRoot(KeywordReader keywords, string typeName, Documentation documentation)
    {
        _objects.Parse(keywords, typeName, documentation, isRoot: true);
        AddSamples(keywords, new ObjectValueModel(typeName));
    }

    /// <summary>Reads a subschema.</summary>
    /// <param name="keywords">The subschema.</param>
    /// <param name="typeName">The C# name of the type that it makes, where it makes one.</param>
    /// <param name="span">Where faults of the whole subschema are shown.</param>
    /// <param name="documentation">What it is called; where it says nothing of itself, that of the definition it refers to.</param>
    public ValueModel? Parse(KeywordReader keywords, string typeName, TextSpan span, ref Documentation documentation)
    {
        if (_depth == MaxDepth)
        {
            ReportTooLarge(keywords.Problems, span, MaxDepth, new Phrase("levels", "层数"));
            return null;
        }
        _depth++;
        ValueModel? value = ParseHere(keywords, typeName, span, ref documentation);
        _depth--;
        if (value is not null)
            AddSamples(keywords, value);
        return value;
    }

    /// <summary>The schema that a member of the document is; null where it is none, or its name too long.</summary>
    public static KeywordReader? Schema(JsonMember member, ProblemList problems)
    {
        if (member.Name.Length > MaxNameLength)
        {
            problems.Add(
                ProblemDescriptors.NameTooLong,
                member.NameSpan,
                Excerpt.Of(member.Name),
                member.Name.Length.ToString(CultureInfo.InvariantCulture),
                MaxNameLength.ToString(CultureInfo.InvariantCulture)
            );
            return null;
        }
        if (member.Value is JsonObject node)
            return new KeywordReader(node, problems);
        problems.AddWrongValue(member.Name, member.Value, new Phrase("a schema (an object)", "模式（对象）"));
        return null;
    }

    /// <summary>Reports what is too large, once: where one object is, so are all that hold it.</summary>
    public void ReportTooLarge(ProblemList problems, TextSpan span, int limit, Phrase what)
    {
        if (!_isTooLarge)
            problems.Add(ProblemDescriptors.TooLarge, span, limit.ToString(CultureInfo.InvariantCulture), what);
        _isTooLarge = true;
    }

    private ValueModel? ParseHere(
        KeywordReader keywords,
        string typeName,
        TextSpan span,
        ref Documentation documentation
    )
    {
        if (keywords.Find("$ref") is { } reference)
        {
            keywords.Allow(
                Keywords.Reference,
                new Phrase("a reference", "引用"),
                instead: new Phrase("put it into the definition", "请写入定义")
            );
            return _references.Resolve(keywords, reference, ref documentation);
        }
        if (TypeOf(keywords, span) is not { } type)
        {
            // What belongs to no type is wrong whatever the type will be.
            keywords.Allow(Keywords.AnyType, new Phrase("a value", "值"));
            return null;
        }
        ValueModel? value = type.Name switch
        {
            "object" => _objects.ParseNested(keywords, typeName, span, documentation),
            "array" => ParseList(keywords, typeName),
            "integer" => ScalarParser.ParseNumber(keywords, isInteger: true),
            "number" => ScalarParser.ParseNumber(keywords, isInteger: false),
            "boolean" => ScalarParser.ParseBoolean(keywords),
            _ when keywords.Find("enum") is not null => ScalarParser.ParseEnum(
                keywords,
                Types,
                typeName,
                span,
                documentation,
                Owner
            ),
            _ => ScalarParser.ParseText(keywords),
        };
        if (type.IsNullable && keywords.Find("const") is not null)
            keywords.Wrong<string>(
                "type",
                keywords.Find("type")!,
                new Phrase("one type: 'const' leaves no room for null", "单一类型：“const”不允许 null")
            );
        return value is null || !type.IsNullable ? value : value with { IsNullable = true };
    }

    private ListModel? ParseList(KeywordReader keywords, string typeName)
    {
        keywords.Allow(Keywords.List, new Phrase("a list", "列表"));
        int minItems = keywords.Count("minItems") ?? 0;
        int? maxItems = keywords.Count("maxItems");
        keywords.RequireRange("minItems", minItems, "maxItems", maxItems);
        bool isUnique = keywords.Flag("uniqueItems") ?? false;
        if (keywords.Node.Find("items") is not { } items)
        {
            keywords.Missing("items", "\"items\": { … }");
            return null;
        }
        if (Schema(items, keywords.Problems) is not { } schema)
            return null;
        string itemName = CSharpOptions.ReadDefinition(schema, keywords.Problems).Name is { } chosen
            ? CSharpNames.NamespaceOf(typeName) + chosen
            : CSharpNames.Nested(typeName, "Item");
        Documentation documentation = schema.Documentation();
        if (Parse(schema, itemName, items.NameSpan, ref documentation) is not { } item)
            return null;
        if (item.IsNullable && item is ObjectValueModel or ListModel)
            schema.Wrong<string>(
                "type",
                schema.Find("type") ?? schema.Node,
                new Phrase("one type: a row is there or it is not", "单一类型：行要么存在，要么不存在")
            );
        return new ListModel(item, minItems, maxItems, isUnique)
        {
            Table = TableParser.ParseList(keywords, item, this),
        };
    }

    // One type, or one and null.
    private static (string Name, bool IsNullable)? TypeOf(KeywordReader keywords, TextSpan span)
    {
        JsonNode? node = keywords.Find("type");
        if (node is null)
        {
            string[] fitting = TypesFor(keywords);
            if (!keywords.Misspells("type", Keywords.AnyType))
                keywords.Problems.Add(
                    ProblemDescriptors.MissingKeyword,
                    span,
                    "type",
                    "\"type\": " + string.Join(" | ", fitting.Select(t => "\"" + t + "\""))
                );
            // Where only one can be meant, what is below it is read on, so that its faults are told too.
            return fitting.Length == 1 ? (fitting[0], false) : null;
        }
        List<string?> names = node is JsonArray list
            ? [.. list.Items.Select(i => (i as JsonString)?.Value)]
            : [(node as JsonString)?.Value];
        bool isNullable = node is JsonArray && names.Remove("null");
        if (names.Count == 1 && names[0] is { } name && TypeNames.Contains(name))
            return (name, isNullable);
        keywords.Wrong<string>(
            "type",
            node,
            new Phrase(
                string.Join(" | ", TypeNames) + ", or an array of one of them and null",
                string.Join(" | ", TypeNames) + "，或其中之一与 null 组成的数组"
            )
        );
        return null;
    }

    // The types that take all keywords of a schema and all values that it lists; where none does, all types.
    private static string[] TypesFor(KeywordReader keywords)
    {
        string[] given = [.. keywords.Node.Members.Select(m => m.Name).Intersect(Keywords.AnyType)];
        List<string> fitting = [.. Keywords.OfTypes.Where(t => !given.Except(t.Keywords).Any()).Select(t => t.Type)];
        foreach (string keyword in ListingKeywords)
        {
            JsonNode? listed = keywords.Find(keyword);
            // null stands beside whatever type there is.
            IEnumerable<JsonNode> values =
                listed is JsonArray list && keyword == "enum" ? list.Items.Where(v => v is not JsonNull)
                : listed is null ? []
                : [listed];
            if (fitting.RemoveAll(t => !values.All(v => IsOf(t, v))) > 0 && fitting.Count == 0)
                keywords.Wrong<string>(
                    keyword,
                    listed!,
                    keyword == "const"
                        ? new Phrase("a text, a number or a truth value", "文本、数字或布尔值")
                        : new Phrase(
                            "a list of texts, of numbers or of truth values",
                            "由文本、数字或布尔值之一组成的列表"
                        )
                );
        }
        return fitting.Count > 0 ? [.. fitting] : TypeNames;
    }

    private static bool IsOf(string type, JsonNode value) =>
        value switch
        {
            JsonString => type == "string",
            JsonNumber number => type == "number" || (type == "integer" && NumberText.IsInteger(number.Text)),
            JsonBoolean => type == "boolean",
            _ => false,
        };

    private void AddSamples(KeywordReader keywords, ValueModel value)
    {
        if (keywords.Find("default") is { } usual)
            _samples.Add(new SampleValue("default", usual, value, keywords.Problems));
        if (keywords.Find("examples") is JsonArray examples)
            _samples.AddRange(examples.Items.Select(e => new SampleValue("examples", e, value, keywords.Problems)));
    }
}
