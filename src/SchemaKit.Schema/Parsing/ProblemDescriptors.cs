using System.Collections.Generic;

namespace SchemaKit.Schema.Parsing;

/// <summary>All faults that a schema can have, one row each.</summary>
internal static class ProblemDescriptors
{
    public static readonly ProblemDescriptor InvalidJson = new(
        "SK0001",
        Severity.Error,
        "The file is not valid JSON",
        "The file is not valid JSON: {0}",
        "文件不是有效的 JSON：{0}"
    );

    public static readonly ProblemDescriptor DuplicateMember = new(
        "SK0002",
        Severity.Error,
        "A member occurs twice",
        "The member '{0}' is already there: remove one of the two",
        "成员“{0}”重复出现，请删去其中一个"
    );

    public static readonly ProblemDescriptor UnknownKeyword = new(
        "SK1001",
        Severity.Error,
        "Unknown keyword",
        "'{0}' is not a keyword of {1}.{2}",
        "“{0}”不是{1}的关键字。{2}"
    );

    public static readonly ProblemDescriptor UnsupportedKeyword = new(
        "SK1002",
        Severity.Error,
        "Keyword of JSON Schema that is not supported",
        "'{0}' is a keyword of JSON Schema that SchemaKit does not enforce in {1}, and it ignores none: {2}",
        "“{0}”是 JSON Schema 的关键字，但 SchemaKit 不在{1}中执行它，也从不忽略任何关键字：{2}"
    );

    public static readonly ProblemDescriptor WrongKeywordValue = new(
        "SK1003",
        Severity.Error,
        "Keyword with a wrong value",
        "'{0}' must be {1}; found {2}",
        "“{0}”应为 {1}，实际为 {2}"
    );

    public static readonly ProblemDescriptor MissingKeyword = new(
        "SK1004",
        Severity.Error,
        "A keyword is missing",
        "'{0}' is missing here: add {1}",
        "此处缺少“{0}”：请加上 {1}"
    );

    public static readonly ProblemDescriptor UnresolvedReference = new(
        "SK1005",
        Severity.Error,
        "Reference to nothing",
        "The '$ref' to '{0}' leads to nothing.{1} Write '#/$defs/NAME', or 'FILE.tables.json#/$defs/NAME' for another schema of the build",
        "“$ref”的“{0}”没有指向任何定义。{1}请写作“#/$defs/名称”；引用同一项目的其他模式时写作“文件.tables.json#/$defs/名称”"
    );

    public static readonly ProblemDescriptor RecursiveReference = new(
        "SK1006",
        Severity.Error,
        "Definition that contains itself",
        "By '$ref', '{0}' contains itself ({1}): a table has a fixed depth, so name a definition that ends",
        "通过“$ref”，“{0}”包含了自身（{1}）：表格的层次是固定的，请改为引用不会回到自身的定义"
    );

    public static readonly ProblemDescriptor DuplicateTypeName = new(
        "SK1007",
        Severity.Error,
        "Two types of one name",
        "The C# type '{0}' is already made from {1}: give one of them a name with 'csharp'",
        "C# 类型“{0}”已由 {1} 生成：请用“csharp”为其中之一另取名称"
    );

    public static readonly ProblemDescriptor DuplicateMemberName = new(
        "SK1008",
        Severity.Error,
        "Two members of one C# name",
        "The members '{0}' and '{1}' both become '{2}' in C#: give one of them a name with 'csharp'",
        "成员“{0}”与“{1}”在 C# 中都成为“{2}”：请用“csharp”为其中之一另取名称"
    );

    public static readonly ProblemDescriptor InvalidName = new(
        "SK1009",
        Severity.Error,
        "Not a C# name",
        "'{0}' cannot be a C# {1}: give it another with 'csharp'",
        "“{0}”不能作为 C# 的{1}：请用“csharp”另取"
    );

    public static readonly ProblemDescriptor UnknownMember = new(
        "SK1010",
        Severity.Error,
        "Name of no member",
        "'{0}' names '{1}', which is not one of {2}.{3}",
        "“{0}”中的“{1}”不是{2}之一。{3}"
    );

    public static readonly ProblemDescriptor EmptyRange = new(
        "SK1011",
        Severity.Error,
        "Bounds that nothing meets",
        "No value meets both '{0}' {1} and '{2}' {3}: lower the first or raise the second",
        "没有值能同时满足“{0}”{1} 与“{2}”{3}：请降低前者或提高后者"
    );

    public static readonly ProblemDescriptor UnknownDialect = new(
        "SK1012",
        Severity.Error,
        "Another dialect",
        "'$schema' must be '" + Dialect.Id + "'; found '{0}'",
        "“$schema”应为“" + Dialect.Id + "”，实际为“{0}”"
    );

    public static readonly ProblemDescriptor TooLarge = new(
        "SK1013",
        Severity.Error,
        "Form too large",
        "The form has more than {0} {1}: split it into several",
        "表单的{1}超过 {0}：请拆分为多个表单"
    );

    public static readonly ProblemDescriptor InvalidPattern = new(
        "SK1014",
        Severity.Error,
        "Pattern that cannot be run",
        "The 'pattern' is wrong at its character {0}: {1}",
        "“pattern”在第 {0} 个字符处有误：{1}"
    );

    public static readonly ProblemDescriptor BrokenDocument = new(
        "SK1015",
        Severity.Error,
        "Reference to a document with faults",
        "'{0}' has faults of its own, mend them first: {1}",
        "“{0}”本身有误，请先修正：{1}"
    );

    public static readonly ProblemDescriptor DuplicateId = new(
        "SK1016",
        Severity.Error,
        "Two schemas of one $id",
        "'$id' must be another: '{0}' is that of {1} already, and documents and references would not know which is meant",
        "请为“$id”另取一值：“{0}”已被 {1} 使用，数据文件和引用将无法区分两者"
    );

    public static readonly ProblemDescriptor NameTooLong = new(
        "SK1017",
        Severity.Error,
        "Name too long",
        "The name '{0}' has {1} characters (UTF-16 units), more than {2}: shorten it, and put the wording into 'labels'",
        "名称“{0}”长 {1} 个字符（UTF-16 单元），超过 {2} 个：请缩短，完整的文字请写入“labels”"
    );

    public static readonly ProblemDescriptor UnknownPath = new(
        "SK2001",
        Severity.Error,
        "Path to nothing",
        "The path '{0}' leads nowhere: there is no '{1}' in {2}.{3}",
        "路径“{0}”不存在：{2} 中没有“{1}”。{3}"
    );

    public static readonly ProblemDescriptor ShapeMismatch = new(
        "SK2002",
        Severity.Error,
        "Operands of different shapes",
        "'{0}' and '{1}' do not have the same cells, '{2}' is only in one of them: name operands of one shape",
        "“{0}”与“{1}”的单元格不一致，“{2}”只在其中之一：请选用单元格相同的操作数"
    );

    public static readonly ProblemDescriptor UnitMismatch = new(
        "SK2003",
        Severity.Error,
        "Operands of different units",
        "'{0}' is counted in {1} and '{2}' in {3}: convert one of them with 'times'",
        "“{0}”的单位是{1}，“{2}”的单位是{3}：请用“times”换算"
    );

    public static readonly ProblemDescriptor NotACell = new(
        "SK2004",
        Severity.Error,
        "Operand that is no number",
        "'{0}' is no cell and holds none: a rule adds up cells, so name a number or a table of the form",
        "“{0}”不是单元格，也不含单元格：规则只能对单元格求和，请指明表单中的数字或表格"
    );

    public static readonly ProblemDescriptor DuplicateRule = new(
        "SK2005",
        Severity.Error,
        "Two rules of one id",
        "The rule '{0}' is already there: give this one another id",
        "规则“{0}”已存在：请另取标识"
    );

    public static readonly ProblemDescriptor MalformedRule = new(
        "SK2006",
        Severity.Error,
        "Rule without two sides",
        "A rule needs 'sum' and exactly one of 'equals', 'atMost' and 'atLeast'; found {0}",
        "规则须有“sum”，以及“equals”“atMost”“atLeast”中的一个；现有 {0}"
    );

    public static readonly ProblemDescriptor ContradictoryRules = new(
        "SK2007",
        Severity.Error,
        "Rules that contradict each other",
        "No report can meet all of these together{1}: {0}. Change or remove one of them",
        "没有报告能{1}同时满足：{0}。请修改或删去其中之一"
    );

    public static readonly ProblemDescriptor RedundantRule = new(
        "SK2008",
        Severity.Info,
        "Rule that follows from others",
        "The rule '{0}' follows from {1}: it finds no fault that they do not find. Remove it, or keep it for its own message",
        "规则“{0}”可由以下各项推出：{1}。它查不出更多错误，可以删去，也可为其说明文字而保留"
    );

    public static readonly ProblemDescriptor ForcedCell = new(
        "SK2009",
        Severity.Info,
        "Cell that can hold one number only",
        "'{0}' can only be {1}, because of {2}. Where that is not meant, change one of them",
        "“{0}”只能是 {1}，原因是：{2}。如非有意为之，请修改其中之一"
    );

    public static readonly ProblemDescriptor UncoveredNumber = new(
        "SK2010",
        Severity.Info,
        "Number that no rule covers",
        "No rule speaks of {0}: a wrong number there goes unseen. Add a rule where the form has one",
        "没有规则涉及 {0}：填错也无法发现。如表中另有勾稽关系，请加上相应规则"
    );

    public static readonly ProblemDescriptor NotAdditiveRule = new(
        "SK2011",
        Severity.Info,
        "Rule that sums of reports need not keep",
        "The rule '{0}' holds a constant, {1}, that does not grow when reports are added up: their sum may break it. Where sums are made, put a cell in its place",
        "规则“{0}”含有常数 {1}，汇总报告时它不随之增加，因此汇总结果可能不满足该规则。如需汇总，请以单元格代替该常数"
    );

    public static readonly ProblemDescriptor NotAnalysed = new(
        "SK2012",
        Severity.Info,
        "Rules too large to analyse here",
        "The rules are too large to analyse at every build, from {0} on: run 'schemakit analyze'",
        "规则规模过大，编译时不作分析（自 {0} 起）：请运行“schemakit analyze”"
    );

    public static readonly ProblemDescriptor ListOperand = new(
        "SK2013",
        Severity.Error,
        "Operand that is or holds a list",
        "'{0}' is a list, and lists have no cells in common to be compared one by one: name the numbers of its items, such as '{0}/*{1}'",
        "“{0}”是列表，列表之间没有可逐一比较的单元格：请指明其各项中的数字，如“{0}/*{1}”"
    );

    public static readonly ProblemDescriptor RowsWithoutKey = new(
        "SK2014",
        Severity.Error,
        "Rows that cannot be found again",
        "The rule '{0}' compares a row with that of the period before, but nothing tells the rows of '{1}' apart: give their schema a 'key'",
        "规则“{0}”将一行与上期的同一行比较，但“{1}”的各行无法区分：请在行的模式中加上“key”"
    );

    public static IReadOnlyList<ProblemDescriptor> All { get; } =
    [
        InvalidJson,
        DuplicateMember,
        UnknownKeyword,
        UnsupportedKeyword,
        WrongKeywordValue,
        MissingKeyword,
        UnresolvedReference,
        RecursiveReference,
        DuplicateTypeName,
        DuplicateMemberName,
        InvalidName,
        UnknownMember,
        EmptyRange,
        UnknownDialect,
        TooLarge,
        InvalidPattern,
        BrokenDocument,
        DuplicateId,
        NameTooLong,
        UnknownPath,
        ShapeMismatch,
        UnitMismatch,
        NotACell,
        DuplicateRule,
        MalformedRule,
        ContradictoryRules,
        RedundantRule,
        ForcedCell,
        UncoveredNumber,
        NotAdditiveRule,
        NotAnalysed,
        ListOperand,
        RowsWithoutKey,
    ];
}
