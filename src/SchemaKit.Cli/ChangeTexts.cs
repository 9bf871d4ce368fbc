using SchemaKit.Schema;
using SchemaKit.Schema.Versions;

namespace SchemaKit.Cli;

/// <summary>Says in words what a change is.</summary>
internal static class ChangeTexts
{
    public static Phrase Of(Change change)
    {
        Phrase what = What(change);
        return change.IsOfRule
            ? new($"rule '{change.Subject}': {what.English}", $"规则“{change.Subject}”：{what.Chinese}")
            : what;
    }

    private static Phrase What(Change change) =>
        change.Kind switch
        {
            ChangeKind.Id => Replaced("$id", change),
            ChangeKind.RequiredMemberAdded => new(
                $"required member added: {change.New}",
                $"新增必填成员：{change.New}"
            ),
            ChangeKind.OptionalMemberAdded => new(
                $"optional member added: {change.New}",
                $"新增可选成员：{change.New}"
            ),
            ChangeKind.MemberRemoved => new($"member removed: {change.Old}", $"删除成员：{change.Old}"),
            ChangeKind.MemberRequired => new("optional member becomes required", "可选成员改为必填"),
            ChangeKind.MemberOptional => new("required member becomes optional", "必填成员改为可选"),
            ChangeKind.NullAllowed => new("null becomes allowed", "允许 null"),
            ChangeKind.NullRefused => new("null is not allowed any more", "不再允许 null"),
            ChangeKind.Type => Replaced("type", change),
            ChangeKind.Minimum => Replaced("minimum", change),
            ChangeKind.Maximum => Replaced("maximum", change),
            ChangeKind.ExclusiveMinimum => Replaced("exclusiveMinimum", change),
            ChangeKind.ExclusiveMaximum => Replaced("exclusiveMaximum", change),
            ChangeKind.MultipleOf => Replaced("multipleOf", change),
            ChangeKind.Constant => Replaced("const", change),
            ChangeKind.ValuesListed => new($"only listed values: {change.New}", $"限于所列的值：{change.New}"),
            ChangeKind.ValuesUnlisted => new(
                $"no longer only listed values: {change.Old}",
                $"不再限于所列的值：{change.Old}"
            ),
            ChangeKind.ValuesAdded => new($"values added: {change.New}", $"增加可取的值：{change.New}"),
            ChangeKind.ValuesRemoved => new($"values removed: {change.Old}", $"减少可取的值：{change.Old}"),
            ChangeKind.MinLength => Replaced("minLength", change),
            ChangeKind.MaxLength => Replaced("maxLength", change),
            ChangeKind.Pattern => Replaced("pattern", change),
            ChangeKind.Format => Replaced("format", change),
            ChangeKind.MinItems => Replaced("minItems", change),
            ChangeKind.MaxItems => Replaced("maxItems", change),
            ChangeKind.UniqueItems => Replaced("uniqueItems", change),
            ChangeKind.Key => Replaced("key", change),
            ChangeKind.RuleAdded => new($"added: {change.New}", $"新增：{change.New}"),
            ChangeKind.RuleRemoved => new($"removed: {change.Old}", $"删除：{change.Old}"),
            ChangeKind.RuleSides => Replaced(new Phrase("sides", "两边"), change),
            ChangeKind.RuleTerms => Replaced(new Phrase("numbers that it reads", "所涉及的数字"), change),
            ChangeKind.RuleRelation => Replaced(new Phrase("relation", "关系"), change),
            ChangeKind.RuleTolerance => Replaced("tolerance", change),
            ChangeKind.RuleSeverity => Replaced("severity", change),
            ChangeKind.RuleCondition => Replaced("when", change),
            ChangeKind.Unexplained => new(
                "refused, though no change that was found explains it",
                "被拒绝，但找到的变更都不能解释"
            ),
            _ => Beside(change),
        };

    private static Phrase Beside(Change change) =>
        change.Kind switch
        {
            ChangeKind.CSharpNamespace => Replaced(new Phrase("namespace", "命名空间"), change),
            ChangeKind.CSharpTypeName => Replaced(new Phrase("name of the type", "类型名称"), change),
            ChangeKind.CSharpStruct => Replaced(new Phrase($"type {change.Subject}", $"类型 {change.Subject}"), change),
            ChangeKind.CSharpMemberName => Replaced(new Phrase("name of the property", "属性名称"), change),
            ChangeKind.CSharpMemberType => Replaced(new Phrase("type of the property", "属性类型"), change),
            ChangeKind.CSharpMemberAdded => new($"property added: {change.New}", $"新增属性：{change.New}"),
            ChangeKind.CSharpMemberRemoved => new($"property removed: {change.Old}", $"删除属性：{change.Old}"),
            ChangeKind.CSharpValueName => Replaced(
                new Phrase($"name of a value of {change.Subject}", $"{change.Subject} 的值名称"),
                change
            ),
            ChangeKind.CSharpValueAdded => new(
                $"value of {change.Subject} added: {change.New}",
                $"{change.Subject} 新增值：{change.New}"
            ),
            ChangeKind.CSharpValueRemoved => new(
                $"value of {change.Subject} removed: {change.Old}",
                $"{change.Subject} 删除值：{change.Old}"
            ),
            ChangeKind.MemberOrder => Replaced(new Phrase("order of the members", "成员顺序"), change),
            ChangeKind.Labels => Replaced("labels", change),
            ChangeKind.ValueLabels => Replaced($"valueLabels {change.Subject}", change),
            ChangeKind.Title => Replaced("title", change),
            ChangeKind.Description => Replaced("description", change),
            ChangeKind.Deprecated => Replaced("deprecated", change),
            ChangeKind.Default => Replaced("default", change),
            ChangeKind.Examples => Replaced("examples", change),
            ChangeKind.Unit => Replaced("unit", change)
                .Plus(" (the same figures mean something else)", "（相同的数字含义不同）"),
            ChangeKind.Decimals => Replaced("decimals", change),
            ChangeKind.Measure => Replaced("measure", change),
            ChangeKind.Derived => Replaced("derived", change),
            ChangeKind.Missing => Replaced("missing", change),
            ChangeKind.Table => new("table changed", "table 变更"),
            ChangeKind.RuleLabels => OfRule("labels", change),
            ChangeKind.RuleMessages => OfRule("messages", change),
            _ => OfRule("source", change),
        };

    private static Phrase OfRule(string keyword, Change change) =>
        Replaced(new Phrase($"rule '{change.Subject}': {keyword}", $"规则“{change.Subject}”：{keyword}"), change);

    private static Phrase Replaced(Phrase what, Change change) =>
        new(
            $"{what.English}: {change.Old ?? "none"} → {change.New ?? "none"}",
            $"{what.Chinese}：{change.Old ?? "无"} → {change.New ?? "无"}"
        );
}
