namespace SchemaKit.Schema.Json;

/// <summary>What the grammar of JSON asks for at a place.</summary>
internal static class Expect
{
    public static readonly Phrase Value = new("a value", "一个值");
    public static readonly Phrase End = new("the end of the text", "文本结束");
    public static readonly Phrase MemberName = new("a member name in quotes", "带引号的成员名");
    public static readonly Phrase CommaOrBrace = new("',' or '}'", "“,”或“}”");
    public static readonly Phrase CommaOrBracket = new("',' or ']'", "“,”或“]”");
    public static readonly Phrase Digit = new("a digit", "数字");
    public static readonly Phrase Number = new("a number such as 0, 12 or 1.5", "形如 0、12 或 1.5 的数字");
    public static readonly Phrase Utf8 = new(
        "text in UTF-8: save the file as UTF-8",
        "UTF-8 文本：请将文件另存为 UTF-8"
    );
    public static readonly Phrase Depth = new(
        $"at most {JsonParser.MaxDepth} levels of objects and arrays",
        $"至多 {JsonParser.MaxDepth} 层嵌套"
    );
    public static readonly Phrase Once = new("each member once", "每个成员只出现一次");
    public static readonly Phrase Escape = new("an escape such as \\n or \\u4e00", "形如 \\n 或 \\u4e00 的转义");
    public static readonly Phrase Character = new("a whole character", "完整的字符");
    public static readonly Phrase SurrogatePair = new("a surrogate pair", "成对的代理项");
    public static readonly Phrase HexDigits = new("4 hexadecimal digits", "4 位十六进制数字");
}
