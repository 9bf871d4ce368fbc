namespace SchemaKit.Schema.Text;

/// <summary>What is wrong with a pattern and what to do about it.</summary>
internal static class PatternMessages
{
    public static readonly Phrase TooLarge = new(
        $"The pattern is too large: with counted repetitions written out it takes more than {PatternProgram.MaxSize} steps. Use smaller counts, or minLength and maxLength.",
        $"正则表达式过大：重复次数展开后超过 {PatternProgram.MaxSize} 步。请减小重复次数，或改用 minLength 和 maxLength。"
    );

    public static readonly Phrase TooDeep = new(
        $"Groups nest deeper than {PatternParser.MaxDepth}. Use fewer parentheses.",
        $"分组嵌套超过 {PatternParser.MaxDepth} 层。请减少括号。"
    );

    public static readonly Phrase UnclosedGroup = new(
        "This '(' is never closed. Add ')', or write \\( for the character.",
        "此“(”没有对应的“)”。请补上“)”；若要表示该字符，请写 \\(。"
    );

    public static readonly Phrase UnopenedGroup = new(
        "This ')' closes no group. Remove it, or write \\) for the character.",
        "此“)”没有对应的“(”。请删除；若要表示该字符，请写 \\)。"
    );

    public static readonly Phrase UnclosedClass = new(
        "This '[' is never closed. Add ']', or write \\[ for the character.",
        "此“[”没有对应的“]”。请补上“]”；若要表示该字符，请写 \\[。"
    );

    public static readonly Phrase Lookaround = new(
        "Lookahead and lookbehind are not supported: they need backtracking. Say it without, or with a second schema keyword such as enum or minLength.",
        "不支持前瞻和后顾断言（需要回溯）。请换一种写法，或改用其他关键字，如 enum、minLength。"
    );

    public static readonly Phrase UnknownGroup = new(
        "After '(?' only ':' or a name in '<...>' can follow. Write (?:...) for a group.",
        "“(?”之后只能是“:”或写在“<...>”中的名称。分组请写 (?:...)。"
    );

    public static readonly Phrase GroupName = new(
        "A group's name consists of letters, digits, '_' and '$', does not begin with a digit and ends with '>'. Or write (?:...).",
        "分组名称由字母、数字、“_”和“$”组成，不以数字开头，以“>”结束。也可以写 (?:...)。"
    );

    public static readonly Phrase RepeatedGroupName = new(
        "Two groups have this name. Give each its own, or write (?:...).",
        "两个分组重名。请分别命名，或写 (?:...)。"
    );

    public static readonly Phrase BackReference = new(
        "References back to a group are not supported: they need backtracking. Write out what is meant.",
        "不支持反向引用（需要回溯）。请直接写出要匹配的内容。"
    );

    public static readonly Phrase Octal = new(
        "A digit follows \\0. Write the character as \\xHH, for example \\x07.",
        "\\0 之后不能是数字。请用 \\xHH 表示该字符，例如 \\x07。"
    );

    public static readonly Phrase TrailingBackslash = new(
        "The pattern ends with a backslash. Write \\\\ for the character.",
        "正则表达式以反斜杠结尾。若要表示该字符，请写 \\\\。"
    );

    public static readonly Phrase ControlEscape = new(
        "\\c takes a letter from A to Z, as in \\cJ.",
        "\\c 之后须为字母 A 至 Z，例如 \\cJ。"
    );

    public static readonly Phrase HexEscape = new(
        "\\x takes two hexadecimal digits, as in \\x41.",
        "\\x 之后须为两位十六进制数字，例如 \\x41。"
    );

    public static readonly Phrase UnicodeEscape = new(
        "\\u takes four hexadecimal digits, as in \\u4E2D, or a code point up to 10FFFF in braces, as in \\u{1F409}.",
        "\\u 之后须为四位十六进制数字，例如 \\u4E2D；或花括号中不大于 10FFFF 的码位，例如 \\u{1F409}。"
    );

    public static readonly Phrase PropertySyntax = new(
        "\\p and \\P take a general category in braces, as in \\p{L} or \\p{Letter}.",
        "\\p 和 \\P 之后须为花括号中的通用类别，例如 \\p{L} 或 \\p{Letter}。"
    );

    public static readonly Phrase RangeOfSets = new(
        "A range in '[...]' runs from one character to another, and here one end is a set. Write \\- for the character '-', or put it last.",
        "“[...]”中的范围两端须为单个字符，这里一端是字符集合。若要表示“-”，请写 \\-，或把它放在最后。"
    );

    public static readonly Phrase RangeOutOfOrder = new(
        "This range runs backwards. Put the smaller character first, or write \\- for the character '-'.",
        "范围的起止颠倒。请把较小的字符写在前面；若要表示“-”，请写 \\-。"
    );

    public static readonly Phrase CountsOutOfOrder = new(
        "In {least,most} the first number is the larger one. Swap them.",
        "{最少,最多} 中前一个数大于后一个数。请调换。"
    );

    public static readonly Phrase Brace = new(
        "A repetition is written {3}, {3,} or {3,5}. Write \\{ for the character.",
        "重复次数写作 {3}、{3,} 或 {3,5}。若要表示该字符，请写 \\{。"
    );

    public static Phrase NothingToRepeat(char found) =>
        new(
            $"There is nothing before this '{found}' that can repeat. Write \\{found} for the character.",
            $"此“{found}”之前没有可重复的内容。若要表示该字符，请写 \\{found}。"
        );

    public static Phrase LoneBracket(char found) =>
        new(
            $"This '{found}' closes nothing. Write \\{found} for the character.",
            $"此“{found}”没有对应的起始括号。若要表示该字符，请写 \\{found}。"
        );

    public static Phrase UnknownEscape(string found) =>
        new(
            $"\\{found} means nothing in ECMA-262. Write {found} without a backslash for the character; \\d \\w \\s \\b \\p{{...}} \\t \\n \\r \\uHHHH and \\ before ^$\\.*+?()[]{{}}|/ have a meaning.",
            $"\\{found} 在 ECMA-262 中没有含义。若要表示该字符，请直接写 {found}；有含义的是 \\d \\w \\s \\b \\p{{...}} \\t \\n \\r \\uHHHH 以及 ^$\\.*+?()[]{{}}|/ 之前的 \\。"
        );

    public static Phrase UnknownProperty(string found) =>
        new(
            $"\\p knows general categories only, such as L, Lu, Letter, Nd, P or gc=L, and not '{found}'. Write ranges, such as [\\u4E00-\\u9FFF] for Chinese characters.",
            $"\\p 只支持通用类别，如 L、Lu、Letter、Nd、P 或 gc=L，不支持“{found}”。请改写为范围，例如汉字 [\\u4E00-\\u9FFF]。"
        );
}
