using System.Text.Json;

namespace SchemaKit.Cli.Tests.Docs;

/// <summary>A schema all of whose texts are one text: where it comes out as it went in, nothing can be injected.</summary>
internal static class HostileSchema
{
    /// <summary>What would be markup in HTML or Markdown, or could not be seen.</summary>
    public static TheoryData<string> Texts =>
        [
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "</caption></table><h1>x</h1>",
            "</style><style>*{display:none}</style>",
            "&lt;b&gt; &amp;amp; &#60;",
            "a\nb\r\nc\td",
            "right-to-left \u202E and zero\u200Bwidth \u0007",
            "# *a* _b_ `c` [d](javascript:alert(1)) | e",
            "𠮷 名称 \u2028 x",
            "# heading #",
            "- item",
            "1. item",
            "+ item",
            "===",
            "---",
            "    code",
            "```",
            "`a` ``b``",
            "*a* **b** _c_ ~~d~~",
            "[a](b) ![c](d) [e][f] [^1]",
            "https://example.com www.example.com",
            ":smile: :)",
            "$x$ $$y$$",
            "a | b \\| c \\",
            "<!-- x -->",
            "&amp; &#35;",
            "[ ] todo",
        ];

    /// <summary>Every place where a schema takes a text of its author's.</summary>
    public static string With(string text)
    {
        string t = JsonSerializer.Serialize(text);
        string labels = $$"""{ "zh-CN": {{t}}, "en": {{t}} }""";
        string message = JsonSerializer.Serialize(
            text.Replace("{", "", System.StringComparison.Ordinal).Replace("}", "", System.StringComparison.Ordinal)
        );
        return $$"""
            { "$schema": "urn:schemakit:dialect:1", "$id": {{t}}, "title": {{t}}, "description": {{t}}, "labels": {{labels}},
              "type": "object", "key": ["k"], "required": ["k", "t", "l"],
              "properties": {
                "k": { "type": "string", "labels": {{labels}}, "description": {{t}} },
                "c": { "type": "string", "const": {{t}}, "title": {{t}} },
                "t": { "$ref": "#/$defs/T", "labels": {{labels}}, "description": {{t}} },
                "l": { "type": "array", "labels": {{labels}}, "items": { "type": "object", "properties": {
                  {{t}}: { "type": "integer", "labels": {{labels}}, "csharp": { "name": "Hostile" } } } } } },
              "$defs": {
                "N": { "type": ["integer", "null"], "unit": {{t}}, "description": {{t}}, "missing": [{ "value": {{t}}, "status": "suppressed" }], "examples": [3] },
                "E": { "type": "string", "enum": [{{t}}], "valueLabels": { {{t}}: {{labels}} }, "description": {{t}} },
                "T": { "type": "object", "description": {{t}}, "required": ["a", "b", "e"],
                  "table": { "units": true, "corner": {{labels}}, "columns": {{labels}},
                    "blocks": [{ "labels": {{labels}}, "members": ["a", "b"] }, { "members": ["e"] }] },
                  "properties": { "a": { "$ref": "#/$defs/N", "labels": {{labels}} }, "b": { "$ref": "#/$defs/N" },
                    "e": { "$ref": "#/$defs/E", "labels": {{labels}} } },
                  "rules": [{ "id": {{t}}, "sum": ["a", 1], "equals": "b", "source": {{t}}, "labels": {{labels}},
                    "messages": { "en": {{message}} }, "when": { "properties": { "e": { "const": {{t}} } } } },
                    { "id": "unlabelled", "sum": ["a", "a", "a"], "atMost": { "path": "b", "times": 2 } }] } } }
            """;
    }
}
