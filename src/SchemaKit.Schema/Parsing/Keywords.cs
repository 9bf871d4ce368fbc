using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Schema.Parsing;

/// <summary>Which keyword may stand where, and what to write instead of those that may not.</summary>
internal static class Keywords
{
    private static readonly string[] Annotations =
    [
        "title",
        "description",
        "labels",
        "deprecated",
        "default",
        "examples",
        "$comment",
    ];

    public static readonly string[] Reference = [.. Annotations, "$ref", "csharp"];
    public static readonly string[] Object =
    [
        .. Annotations,
        "type",
        "properties",
        "required",
        "additionalProperties",
        "key",
        "rules",
        "table",
        "csharp",
    ];
    public static readonly string[] Root = [.. Object, "$schema", "$id", "$defs"];
    public static readonly string[] Library = [.. Annotations, "$schema", "$id", "$defs", "csharp"];
    public static readonly string[] List =
    [
        .. Annotations,
        "type",
        "items",
        "minItems",
        "maxItems",
        "uniqueItems",
        "table",
        "csharp",
    ];
    public static readonly string[] Number =
    [
        .. Annotations,
        "type",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
        "const",
        "enum",
        "unit",
        "decimals",
        "measure",
        "derived",
        "missing",
        "csharp",
    ];
    public static readonly string[] Text =
    [
        .. Annotations,
        "type",
        "minLength",
        "maxLength",
        "pattern",
        "format",
        "const",
        "csharp",
    ];
    public static readonly string[] Date = [.. Annotations, "type", "format", "csharp"];
    public static readonly string[] Boolean = [.. Annotations, "type", "const", "enum", "csharp"];
    public static readonly string[] Enum = [.. Annotations, "type", "enum", "valueLabels", "csharp"];

    /// <summary>The keywords that may stand beside each <c>type</c>.</summary>
    public static readonly IReadOnlyList<(string Type, string[] Keywords)> OfTypes =
    [
        ("object", Object),
        ("array", List),
        ("integer", Number),
        ("number", Number),
        ("boolean", Boolean),
        ("string", [.. Text, .. Enum]),
    ];

    /// <summary>The keywords that may stand beside some <c>type</c>.</summary>
    public static readonly string[] AnyType = [.. OfTypes.SelectMany(t => t.Keywords).Distinct()];

    public static readonly string[] Rule =
    [
        "id",
        "sum",
        "equals",
        "atMost",
        "atLeast",
        "tolerance",
        "severity",
        "when",
        "labels",
        "messages",
        "source",
        "$comment",
    ];
    public static readonly string[] Term = ["path", "previous", "times"];
    public static readonly string[] Missing = ["value", "status"];
    public static readonly string[] TableOfList = ["headerRows", "headerColumns", "corner", "columns", "units"];
    public static readonly string[] TableOfBlocks = [.. TableOfList, "blocks"];
    public static readonly string[] Table = ["row", .. TableOfBlocks];
    public static readonly string[] TableBlock = ["labels", "members", "row", "corner", "columns", "units"];
    public static readonly string[] ObjectCondition = ["properties", "required", "$comment"];
    public static readonly string[] NumberCondition =
    [
        "const",
        "enum",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "$comment",
    ];
    public static readonly string[] TextCondition = ["const", "enum", "pattern", "$comment"];
    public static readonly string[] ValueCondition = ["const", "enum", "$comment"];
    public static readonly string[] ListCondition = ["minItems", "maxItems", "$comment"];

    private static readonly Phrase NotYet = new(
        "leave it out, and check it in your own code",
        "请去掉它，并在自己的代码中检查"
    );

    private static readonly Phrase OnlyArrays = new("only arrays have it", "只有数组才有");

    private static readonly Phrase OneShape = new(
        "a table has one shape: write it out as 'properties'",
        "表格只有一种形状：请用“properties”逐一写出"
    );

    /// <summary>Keywords of JSON Schema 2020-12 that are refused where they do not belong, and what to do.</summary>
    public static readonly IReadOnlyDictionary<string, Phrase> Unsupported = new Dictionary<string, Phrase>
    {
        ["$anchor"] = new("refer to '#/$defs/NAME'", "请引用“#/$defs/名称”"),
        ["$dynamicAnchor"] = new("refer to '#/$defs/NAME'", "请引用“#/$defs/名称”"),
        ["$dynamicRef"] = new("use '$ref' to '#/$defs/NAME'", "请用“$ref”引用“#/$defs/名称”"),
        ["$vocabulary"] = NotYet,
        ["allOf"] = OneShape,
        ["anyOf"] = OneShape,
        ["oneOf"] = OneShape,
        ["not"] = OneShape,
        ["if"] = OneShape,
        ["then"] = OneShape,
        ["else"] = OneShape,
        ["dependentSchemas"] = OneShape,
        ["dependentRequired"] = OneShape,
        ["patternProperties"] = OneShape,
        ["propertyNames"] = OneShape,
        ["unevaluatedProperties"] = new("write 'additionalProperties': false", "请写“additionalProperties”: false"),
        ["minProperties"] = OneShape,
        ["maxProperties"] = OneShape,
        ["prefixItems"] = new("all items of a list are of one kind: write 'items'", "列表各项同类：请写“items”"),
        ["items"] = OnlyArrays,
        ["contains"] = OneShape,
        ["minContains"] = OneShape,
        ["maxContains"] = OneShape,
        ["minItems"] = OnlyArrays,
        ["maxItems"] = OnlyArrays,
        ["uniqueItems"] = OnlyArrays,
        ["unevaluatedItems"] = OneShape,
        ["exclusiveMinimum"] = new("only numbers have it", "只有数字才有"),
        ["exclusiveMaximum"] = new("only numbers have it", "只有数字才有"),
        ["multipleOf"] = new("only numbers have it", "只有数字才有"),
        ["pattern"] = new("only texts that are no dates have it", "只有非日期的文本才有"),
        ["format"] = new("only texts have it", "只有文本才有"),
        ["readOnly"] = new("say so in 'description'", "请在“description”中说明"),
        ["writeOnly"] = new("say so in 'description'", "请在“description”中说明"),
        ["contentEncoding"] = NotYet,
        ["contentMediaType"] = NotYet,
        ["contentSchema"] = NotYet,
        ["enum"] = new("only texts, numbers and truth values have one", "只有文本、数字和布尔值可以列举"),
        ["const"] = new("only texts, numbers and truth values have one", "只有文本、数字和布尔值可以限定"),
        ["properties"] = new("only objects have them", "只有对象才有"),
        ["required"] = new("only objects have it", "只有对象才有"),
        ["additionalProperties"] = new("only objects have it", "只有对象才有"),
        ["minimum"] = new("only numbers have it", "只有数字才有"),
        ["maximum"] = new("only numbers have it", "只有数字才有"),
        ["minLength"] = new("only texts that are no dates have it", "只有非日期的文本才有"),
        ["maxLength"] = new("only texts that are no dates have it", "只有非日期的文本才有"),
        ["$defs"] = new("it stands at the top of the document", "它只能在文档顶层"),
        ["$id"] = new("it stands at the top of the document", "它只能在文档顶层"),
        ["$schema"] = new("it stands at the top of the document", "它只能在文档顶层"),
        ["definitions"] = new("write '$defs'", "请写“$defs”"),
        ["dependencies"] = OneShape,
        ["additionalItems"] = new("all items of a list are of one kind: write 'items'", "列表各项同类：请写“items”"),
        ["$recursiveRef"] = new("use '$ref' to '#/$defs/NAME'", "请用“$ref”引用“#/$defs/名称”"),
        ["$recursiveAnchor"] = new("refer to '#/$defs/NAME'", "请引用“#/$defs/名称”"),
        ["$ref"] = new("put the other keywords into the definition", "请把其他关键字写入定义"),
        ["type"] = new("put it into the definition", "请写入定义"),
    };

    /// <summary>Every keyword of a schema.</summary>
    public static IReadOnlyCollection<string> All { get; } =
    [.. Root.Concat(Reference).Concat(List).Concat(Number).Concat(Text).Concat(Enum).Distinct()];
}
