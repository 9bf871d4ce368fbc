using System;
using SchemaKit.Schema;
using SchemaKit.Schema.Json;

namespace SchemaKit;

/// <summary>Says in words what is wrong with a document.</summary>
internal static class ReadMessages
{
    public static string Describe(JsonProblem problem, string language) =>
        Describe(problem.Kind, problem.Found, problem.Expected, language);

    public static string Describe(ReadProblemKind kind, string found, Phrase expected, string language)
    {
        Phrase subject = Subject(kind);
        string what = expected.In(language);
        if (Language.IsChinese(language))
            return found.Length == 0 ? $"{subject.Chinese}；应为 {what}" : $"{subject.Chinese}：{found}；应为 {what}";
        return found.Length == 0
            ? $"{subject.English}; expected {what}"
            : $"{subject.English}: {found}; expected {what}";
    }

    private static Phrase Subject(ReadProblemKind kind) =>
        kind switch
        {
            ReadProblemKind.UnexpectedEnd => new("the text breaks off", "内容不完整"),
            ReadProblemKind.UnexpectedCharacter => new("unexpected text", "此处内容有误"),
            ReadProblemKind.TrailingText => new("text after the document", "文档之后还有内容"),
            ReadProblemKind.MalformedNumber => new("malformed number", "数字格式错误"),
            ReadProblemKind.InvalidEscape => new("invalid escape", "无效的转义"),
            ReadProblemKind.LoneSurrogate => new("half a character", "不完整的字符"),
            ReadProblemKind.ControlCharacter => new("unescaped control character", "未转义的控制字符"),
            ReadProblemKind.InvalidUtf8 => new("bytes that are not UTF-8", "不是 UTF-8 的字节"),
            ReadProblemKind.TooDeep => new("nested too deeply", "嵌套过深"),
            ReadProblemKind.DuplicateMember => new("duplicate member", "重复的成员"),
            ReadProblemKind.MissingMember => new("missing", "缺失"),
            ReadProblemKind.MissingNumber => new("no number", "没有数字"),
            ReadProblemKind.UnknownMember => new("unknown member", "未知的成员"),
            ReadProblemKind.WrongType => new("wrong type", "类型错误"),
            ReadProblemKind.NotAnInteger => new("not a whole number", "不是整数"),
            ReadProblemKind.OutOfRange => new("number out of range", "数字超出范围"),
            ReadProblemKind.BelowMinimum => new("number too small", "数字过小"),
            ReadProblemKind.AboveMaximum => new("number too large", "数字过大"),
            ReadProblemKind.NotAMultiple => new("number not a multiple", "数字不是倍数"),
            ReadProblemKind.TooShort => new("text too short", "文本过短"),
            ReadProblemKind.TooLong => new("text too long", "文本过长"),
            ReadProblemKind.NotInList => new("value not in the list", "不在所列的值之中"),
            ReadProblemKind.PatternMismatch => new("text of another pattern", "文本不符合正则表达式"),
            ReadProblemKind.FormatMismatch => new("text of another format", "文本格式错误"),
            ReadProblemKind.TooFewItems => new("list too short", "列表项数过少"),
            ReadProblemKind.TooManyItems => new("list too long", "列表项数过多"),
            ReadProblemKind.DuplicateItem => new("item that is there already", "重复的项"),
            ReadProblemKind.DuplicateKey => new("row that is there already", "重复的行"),
            ReadProblemKind.TooManyProblems => new("more faults follow", "后面还有错误"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
